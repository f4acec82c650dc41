import type { NoticeCode, Notice } from './python/syntax/notice';
import type { SyntaxProblem } from './python/syntax/problem';
import { formatException } from './python/values/text/traceback';
import { createLoop, type Loop } from './machine/loop-machine';
import { prepare, PROGRAM_NAME, type Prepared, type PrepareOptions } from './machine/prepare';
import { KIND, type Ending } from './trace/kinds';
import type { Trace } from './trace/trace';

/** A function from which a run can be started. */
export interface Entry {
	readonly name: string;
	/** of its `def`, 1-based */
	readonly line: number;
	readonly isAsync: boolean;
}

export type SimulateOptions = PrepareOptions;

/** What became of a program. */
export interface Run {
	/** null: the text is no program */
	readonly trace: Trace | null;
	/** why it is none, in CPython's words */
	readonly problem: SyntaxProblem | null;
	readonly notices: readonly Notice[];
	readonly entries: readonly Entry[];
	readonly ending: Ending;
	/** the exception ("ValueError: text"), the limit or the construct, else empty */
	readonly value: string;
	/** what CPython would print of an uncaught exception, else empty */
	readonly traceback: string;
}

/** A run that can be stepped: the loop machine, and what became of the program so far. */
export interface SteppedRun {
	readonly machine: Loop;
	readonly result: () => Run;
}

/** Runs a program to its end, or to a limit. Nothing is thrown: what went wrong is in the result. */
export function simulate(source: string, options: SimulateOptions = {}): Run {
	const prepared = prepare(source, options);
	if ('problem' in prepared) return refused(prepared.problem);
	prepared.simulation.run();
	return resultOf(source, prepared);
}

/** A program ready to be stepped; a problem where the text is no program. */
export function createSimulation(
	source: string,
	options: SimulateOptions = {}
): SteppedRun | { readonly problem: SyntaxProblem } {
	const prepared = prepare(source, options);
	if ('problem' in prepared) return prepared;
	return { machine: createLoop(prepared.simulation), result: () => resultOf(source, prepared) };
}

function refused(problem: SyntaxProblem): Run {
	return {
		trace: null,
		problem,
		notices: [],
		entries: [],
		ending: 'error',
		value: `SyntaxError: ${problem.message}`,
		traceback: ''
	};
}

function resultOf(source: string, { simulation, notices, entries }: Prepared): Run {
	const { vm, uncaught, ending, value } = simulation;
	const trace = vm.recorder.trace();
	return {
		trace,
		problem: null,
		notices: [...notices, ...noticesOf(trace)],
		entries: entries.map(({ name, line, isAsync }) => ({ name, line, isAsync })),
		// a run that is not over yet has what it has so far
		ending: ending ?? 'limit',
		value,
		traceback: uncaught ? formatException(vm, uncaught, PROGRAM_NAME, source) : ''
	};
}

/** The notices that were given while the program ran. */
function noticesOf(trace: Trace): Notice[] {
	const found: Notice[] = [];
	for (let i = 0; i < trace.length; i++)
		if (trace.kind[i] === KIND.notice)
			found.push({
				code: trace.strings[trace.a[i]!] as NoticeCode,
				subject: trace.strings[trace.b[i]!]!,
				line: trace.line[i]!,
				column: trace.c[i]!
			});
	return found;
}
