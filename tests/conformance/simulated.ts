import type { RecordedEvent, RunRecord } from '../../src/lib/cpython/record';
import type { Limits } from '../../src/lib/python/run/limits';
import { simulate } from '../../src/lib/simulate';
import { KIND, OUTCOMES, WAITS } from '../../src/lib/trace/kinds';
import type { Trace } from '../../src/lib/trace/trace';

const TURN = WAITS.indexOf('turn');
const WARNINGS: readonly string[] = ['never-awaited', 'never-retrieved', 'task-destroyed'];

/** What the simulator makes of a program, as CPython's tracer records it. */
export function runSimulated(source: string, limits: Partial<Limits> = {}): RunRecord {
	const { trace, problem, notices, ending, value } = simulate(source, { limits });
	if (!trace)
		return {
			events: [],
			warnings: [],
			ending: 'error',
			value: `SyntaxError: ${problem?.message}`,
			end: 0
		};
	return {
		events: eventsOf(trace),
		warnings: notices
			.filter(({ code }) => WARNINGS.includes(code))
			// of an exception the type alone: how its arguments are shown is a matter of the page
			.map(({ code, subject }) => [
				code,
				code === 'never-retrieved' ? subject.replace(/\(.*/s, '') : subject
			]),
		ending,
		value: ending === 'error' || ending === 'not-simulated' ? value : '',
		end: trace.time[trace.length - 1] ?? 0
	};
}

function eventsOf(trace: Trace): RecordedEvent[] {
	const events: RecordedEvent[] = [];
	const names = [''];
	/** the steps that have begun and not ended, by task: eager tasks begin within another's */
	const begun = new Map<number, number>();
	for (let i = 0; i < trace.length; i++) {
		const task = trace.task[i];
		const time = trace.time[i];
		const pass = trace.iteration[i];
		const end = (how: string) => {
			const index = begun.get(task);
			const step = index === undefined ? undefined : events[index];
			if (index !== undefined && step?.[0] === 'step')
				events[index] = [step[0], step[1], step[2], step[3], how];
			begun.delete(task);
		};
		switch (trace.kind[i]) {
			case KIND['task.create']:
				names[task] = trace.strings[trace.b[i]];
				break;
			case KIND['task.step']:
				begun.set(task, events.length);
				events.push(['step', pass, time, names[task], '']);
				break;
			case KIND['task.suspend']:
				end(trace.a[i] === TURN ? 'turn' : 'wait');
				break;
			case KIND['task.end']: {
				const outcome = OUTCOMES[trace.a[i]];
				const type = trace.strings[trace.b[i]].replace(/\(.*/s, '');
				end(outcome === 'failed' ? `failed ${type}` : outcome);
				break;
			}
			case KIND['task.cancel']:
				events.push(['cancel', pass, time, names[task], names[trace.a[i]]]);
				break;
			case KIND.print:
				for (const line of trace.strings[trace.a[i]].split('\n'))
					events.push(['print', time, names[task], line]);
		}
	}
	return events;
}
