import fs from 'node:fs';
import type { FindingKind, MendCode } from '../../../src/lib/advice/finding';

/** What is shown by a program: the finding, where, what it costs (s), its mend and when that program ends (s). */
export interface Shown {
	readonly kind: FindingKind;
	readonly line: number;
	readonly seconds: number | null;
	readonly mend?: readonly [MendCode, end: number];
}

/** By program: it shows exactly this, and the one beside it (`NAME-beside.py`) nothing. */
export const SHOWN: Readonly<Record<string, Shown>> = {
	deadlock: { kind: 'deadlock', line: 7, seconds: null },
	'forgotten-await': { kind: 'forgotten-await', line: 10, seconds: null, mend: ['await', 1] },
	'never-retrieved': { kind: 'never-retrieved', line: 6, seconds: null },
	'unkept-task': { kind: 'unkept-task', line: 10, seconds: null, mend: ['keep-task', 2] },
	'unkept-name': { kind: 'unkept-task', line: 10, seconds: null, mend: ['keep-task', 2] },
	'siblings-run-on': {
		kind: 'siblings-run-on',
		line: 16,
		seconds: 2,
		mend: ['return-exceptions', 7]
	},
	'late-timeout': { kind: 'late-timeout', line: 6, seconds: 2 },
	'in-turn': { kind: 'in-turn', line: 10, seconds: 1, mend: ['gather', 2] },
	'in-turn-loop': { kind: 'in-turn', line: 12, seconds: 1, mend: ['gather', 0.5] },
	'in-turn-body': { kind: 'in-turn', line: 13, seconds: 1, mend: ['gather', 2] },
	'blocking-sleep': { kind: 'blocking-call', line: 13, seconds: 2, mend: ['asyncio-sleep', 2] },
	'blocking-function': { kind: 'blocking-call', line: 6, seconds: 2, mend: ['to-thread', 1] },
	'computing-on-loop': { kind: 'computing-on-loop', line: 12, seconds: 2 },
	'computing-in-threads': { kind: 'computing-in-threads', line: 5, seconds: 1 },
	'lock-held': { kind: 'lock-held', line: 10, seconds: 2 },
	'semaphore-limit': { kind: 'semaphore-limit', line: 7, seconds: 3, mend: ['permits', 1] },
	'growing-queue': { kind: 'growing-queue', line: 8, seconds: 18, mend: ['maxsize', 24] },
	'unused-permits': { kind: 'unused-permits', line: 7, seconds: null },
	'idle-timeout': { kind: 'idle-timeout', line: 5, seconds: null }
};

/** The text of a program of the table. */
export function shownProgram(name: string): string {
	return fs.readFileSync(new URL(`programs/${name}.py`, import.meta.url), 'utf8');
}
