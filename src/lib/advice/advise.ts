import { readProgram } from '../blocks/program';
import { simulate } from '../simulate';
import { deadlockOf } from '../trace/deadlock';
import { KIND } from '../trace/kinds';
import { waitsFor } from '../trace/waits-for';
import { Case } from './case';
import { FINDING_KINDS, type Finding } from './finding';
import { runningOn } from './gathers';
import { inTurn } from './in-turn';
import { heldLocks } from './locks';
import { forgottenAwaits, unseenExceptions } from './notices';
import { growingQueues } from './queues';
import { semaphores } from './semaphores';
import { unkeptTasks } from './tasks';
import { holdingThread } from './thread';
import { timeouts } from './timeouts';
import { sharingGil } from './workers';

/** What was found in a run. */
export interface Advice {
	/** The gravest first. */
	readonly findings: readonly Finding[];
	/** Every mend was tried. */
	readonly isComplete: boolean;
}

/** What is true whatever comes after. */
const ALWAYS = [holdingThread, sharingGil, growingQueues, heldLocks];
/** What can be said only of a program that has come to its end. */
const AT_END = [
	deadlock,
	forgottenAwaits,
	unseenExceptions,
	unkeptTasks,
	runningOn,
	timeouts,
	inTurn,
	semaphores
];

/**
 * Runs a program and tells what in its run the person may want to change. Mends are weighed by simulating them,
 * up to `events` events in all; a text that does not parse gets no advice.
 */
export function advise(source: string, entry: number | undefined, events: number): Advice {
	const read = readProgram(source);
	const run = simulate(source, { entry });
	if ('error' in read || !run.trace) return { findings: [], isComplete: true };
	const given = new Case(read.program, run, run.trace, entry, { events });
	const finders = given.isWhole ? [...AT_END, ...ALWAYS] : ALWAYS;
	const findings = finders
		.flatMap((find) => find(given))
		.sort(
			(p, q) =>
				FINDING_KINDS.indexOf(p.kind) - FINDING_KINDS.indexOf(q.kind) ||
				(q.seconds ?? 0) - (p.seconds ?? 0) ||
				p.line - q.line
		);
	return { findings, isComplete: !given.isCut };
}

/** A program that can never go on. */
function deadlock({ trace }: Case): Finding[] {
	const found = deadlockOf(trace);
	if (!found) return [];
	const end = trace.kind.lastIndexOf(KIND['program.end']);
	const first = found.waits[0];
	const task = waitsFor(trace, end).find(({ line }) => line === first?.line)?.task ?? 0;
	return [
		{
			kind: 'deadlock',
			line: first?.line ?? 0,
			task,
			index: end,
			seconds: null,
			mend: null,
			deadlock: found
		}
	];
}
