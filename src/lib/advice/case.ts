import { applyChanges, mapOffset, type Change } from '../blocks/changes';
import { readProgram, type Program } from '../blocks/program';
import { simulate, type Run } from '../simulate';
import { timeOf } from '../trace/intervals';
import type { Trace } from '../trace/trace';
import type { Mend, MendCode } from './finding';

/** Events beyond those of the program that a mended one may have, and how many times as many. */
const MORE_EVENTS = 10_000;
const TIMES_EVENTS = 3;

/** How many events may still be simulated to weigh what mends would bring. */
export interface Budget {
	events: number;
}

/** A program and its run, and what is needed to try others out. */
export class Case {
	readonly end: number; // seconds
	/** It came to an end that is its own: what has not happened never will. */
	readonly isWhole: boolean;
	/** Something was left untried because the budget was used up. */
	isCut = false;

	constructor(
		readonly program: Program,
		readonly run: Run,
		readonly trace: Trace,
		readonly entry: number | undefined,
		readonly budget: Budget
	) {
		this.end = timeOf(trace, trace.length);
		this.isWhole = ['ok', 'error', 'deadlock'].includes(run.ending);
	}

	/**
	 * The program with changes, simulated: null if it is none, does not come to its end, or has something to
	 * be told of that the program had not; also when the budget is used up.
	 */
	mend(code: MendCode, changes: readonly Change[]): (Mend & { readonly run: Run }) | null {
		const { program, run, entry, budget } = this;
		const source = applyChanges(program.source, changes);
		if (source === program.source || 'error' in readProgram(source)) return null;
		if (budget.events <= 0) {
			this.isCut = true;
			return null;
		}
		const moved = entry === undefined ? undefined : this.#moved(entry, source, changes);
		const events = TIMES_EVENTS * this.trace.length + MORE_EVENTS;
		const mended = simulate(source, { entry: moved, limits: { events } });
		if (!mended.trace) return null;
		budget.events -= mended.trace.length;
		if (mended.ending !== 'ok') return null;
		const known = new Set(run.notices.map(({ code, subject }) => `${code} ${subject}`));
		if (mended.notices.some(({ code, subject }) => !known.has(`${code} ${subject}`))) return null;
		const end = timeOf(mended.trace, mended.trace.length);
		return { code, source, entry: moved, end, run: mended };
	}

	/** The line on which the line of the program stands after the changes. */
	#moved(line: number, source: string, changes: readonly Change[]): number {
		const offset = mapOffset(this.program.text.lineStart(line), changes);
		return source.slice(0, offset).split(/\r\n|\r|\n/).length;
	}
}

/** Of a mend what the page needs. */
export function kept(mend: Mend | null): Mend | null {
	if (!mend) return null;
	const { code, source, entry, end } = mend;
	return { code, source, entry, end };
}
