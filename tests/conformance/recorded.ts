import { createHash } from 'node:crypto';
import fs from 'node:fs';
import fc from 'fast-check';
import { programs } from './random-programs';
import { render } from './render-program';

const FILE = new URL('recorded.json', import.meta.url);
const SAMPLE = { seed: 1, numRuns: 100 };

/** A run of random programs that all agreed. */
export interface RandomRun {
	readonly programs: number;
	readonly seed: number;
	readonly cpython: string;
	/** of the generator that made them: another one makes other programs of the same seed */
	readonly generator: string;
}

/** The program that noticed a wrong change; empty: none did. */
export interface MutantRun {
	readonly name: string;
	readonly caughtBy: string;
}

/** Results of runs that take too long for every `npm test`. */
export interface Recorded {
	readonly random: RandomRun;
	readonly mutants: readonly MutantRun[];
}

export const readRecorded = (): Recorded => JSON.parse(fs.readFileSync(FILE, 'utf8')) as Recorded;

/** Replaces a part of what is recorded. */
export function record(part: Partial<Recorded>): void {
	fs.writeFileSync(FILE, JSON.stringify({ ...readRecorded(), ...part }, null, '\t') + '\n');
}

/** A digest of some programs of the generator: it changes whenever the generator does. */
export function generatorDigest(): string {
	const sample = fc.sample(programs, SAMPLE).map(render);
	return createHash('sha256').update(sample.join('\n')).digest('hex').slice(0, 12);
}
