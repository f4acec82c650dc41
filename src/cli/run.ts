import { simulate, type Run } from '../lib/simulate';
import type { Trace } from '../lib/trace/trace';
import { FileProblem, WrongCall } from './failures';
import { readProgram, shownName } from './files';

export type RunWithTrace = Run & { readonly trace: Trace; readonly source: string };

/** Simulates the program in a file, from the definition on line `entry` if given. Throws a FileProblem. */
export function runFile(file: string, entry?: number): RunWithTrace {
	const source = readProgram(file);
	const run = simulate(source, entry === undefined ? {} : { entry });
	const { trace, problem, entries } = run;
	if (problem) {
		throw new FileProblem(shownName(file), problem.message, problem.line, problem.column + 1);
	}
	if (!trace) throw new Error(`${file} has neither a trace nor a problem.`);
	if (entry !== undefined && !entries.some(({ line }) => line === entry)) {
		const lines = entries.map(({ name, line }) => `${line} (${name})`).join(', ');
		throw new WrongCall(
			`No function that can be started is defined on line ${entry} of ${shownName(file)}; ` +
				(lines ? `these can: ${lines}.` : 'it has none.')
		);
	}
	return { ...run, trace, source };
}
