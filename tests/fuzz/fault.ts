import { simulate, type Run } from '../../src/lib/simulate';
import { DEFAULT_LIMITS } from '../../src/lib/python/run/limits';
import { deadlockOf } from '../../src/lib/trace/deadlock';
import { ENDINGS, KIND } from '../../src/lib/trace/kinds';

const LIMITS = {
	...DEFAULT_LIMITS,
	events: 20_000,
	turns: 2_000,
	memory: 500_000,
	steps: 100_000
};
/** Events that may follow the limit: what closes the trace. */
const CLOSING = 1_000;
/** Milliseconds; a run within these limits takes a hundredth of it, so a busy machine does not matter. */
const MOST_TIME = 5_000;

/** What the simulator does wrong with a program, whatever the program is; null: nothing. */
export function fault(source: string): string | null {
	const begun = performance.now();
	let run: Run;
	try {
		run = simulate(source, { limits: LIMITS });
	} catch (thrown) {
		return `It throws: ${thrown instanceof Error ? thrown.stack : String(thrown)}`;
	}
	const taken = performance.now() - begun;
	if (taken > MOST_TIME) return `It takes ${Math.round(taken)} ms.`;
	return run.trace ? faultOfRun(run, run.trace, source) : faultOfRefusal(run, source);
}

function faultOfRefusal({ problem }: Run, source: string): string | null {
	if (!problem) return 'There is neither a trace nor a problem.';
	if (!problem.message) return 'The problem has no message.';
	return faultOfPlace(problem, source);
}

function faultOfRun(
	{ ending, notices }: Run,
	trace: NonNullable<Run['trace']>,
	source: string
): string | null {
	if (trace.length > LIMITS.events + CLOSING) return `The trace has ${trace.length} events.`;
	const last = trace.length - 1;
	if (trace.kind[last] !== KIND['program.end']) return 'The last event is not the end.';
	if (ENDINGS[trace.a[last]!] !== ending) return `It ends by ${ending}, and the trace says not so.`;
	for (const notice of notices) {
		// a callback that could not be called failed on no line of the program
		if (notice.line === 0 && notice.code === 'never-retrieved') continue;
		const wrong = faultOfPlace(notice, source);
		if (wrong) return `${notice.code} ${notice.subject}: ${wrong}`;
	}
	if (ending === 'not-simulated' && !notices.some(({ code }) => code === 'not-simulated'))
		return 'What is not simulated is not told.';
	if ((ending === 'deadlock') !== (deadlockOf(trace) !== null)) return 'A deadlock is not told.';
	return null;
}

function faultOfPlace(
	{ line, column }: { readonly line: number; readonly column: number },
	source: string
): string | null {
	const lines = source.split(/\r\n|[\n\r\f]/);
	// what is missing at the end is missed on the line behind the last one
	if (!(line >= 1 && line <= lines.length + 1)) return `There is no line ${line}.`;
	const length = lines[line - 1]?.length ?? 0;
	return column >= 0 && column <= length + 1
		? null
		: `There is no column ${column} on line ${line}.`;
}
