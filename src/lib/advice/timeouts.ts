import { KIND } from '../trace/kinds';
import type { Trace } from '../trace/trace';
import type { Case } from './case';
import type { Finding } from './finding';
import { isSooner } from './places';

const { 'timer.set': SET, 'timer.cancel': CANCEL, 'timer.due': DUE, 'task.step': TASK_STEP } = KIND;
const THROW = 1;
/** Who needs no more than this share of the time it is granted has come nowhere near the limit. */
const FAR = 0.1;

/** A timeout that was called off: what it granted and what was needed, in seconds. */
interface CalledOff {
	readonly delay: number;
	readonly took: number;
	readonly index: number; // its timer.set
}

/** Timeouts that came nowhere near, and those that did not strike though their time was over. */
export function timeouts({ trace, program }: Case): Finding[] {
	// A timer that was set anew tells nothing about how long its timeout was.
	if (/\breschedule\b/.test(program.source)) return [];
	const { calledOff, undecided } = byLine(trace);
	const found: Finding[] = [];
	for (const [line, all] of calledOff) {
		const latest = all.reduce((p, q) => (q.took - q.delay > p.took - p.delay ? q : p));
		const longest = all.reduce((p, q) => (q.took > p.took ? q : p));
		const at = ({ index }: CalledOff) => ({ line, task: trace.task[index], index, mend: null });
		if (isSooner(latest.delay, latest.took)) {
			const { delay, took } = latest;
			found.push({ kind: 'late-timeout', ...at(latest), seconds: took - delay, delay, took });
		} else if (!undecided.has(line) && all.every(isFar)) {
			const { delay, took } = longest;
			const times = all.length;
			found.push({
				kind: 'idle-timeout',
				...at(longest),
				seconds: null,
				delay,
				longest: took,
				times
			});
		}
	}
	return found;
}

/** A body that takes no time at all may have been left at once for some other reason. */
const isFar = ({ took, delay }: CalledOff) => took > 0 && took <= FAR * delay;

/** The timeouts of each line that were called off, and the lines at which one struck or its body was cut off. */
function byLine(trace: Trace) {
	const timeout = trace.strings.indexOf('timeout');
	const open = new Map<number, number>(); // by handle: its timer.set
	const calledOff = new Map<number, CalledOff[]>();
	const undecided = new Set<number>();
	const thrown = new Set<number>(); // tasks whose step began with an exception
	for (let i = 0; i < trace.length; i++) {
		const kind = trace.kind[i];
		if (kind === SET && trace.b[i] === timeout && trace.task[i] > 0 && trace.line[i] > 0)
			open.set(trace.a[i], i);
		if (kind === TASK_STEP) {
			if (trace.a[i] === THROW) thrown.add(trace.task[i]);
			else thrown.delete(trace.task[i]);
		}
		if (kind !== CANCEL && kind !== DUE) continue;
		const set = open.get(trace.a[i]);
		if (set === undefined) continue;
		open.delete(trace.a[i]);
		const line = trace.line[set];
		// What was cut off might have taken longer.
		if (kind === DUE || thrown.has(trace.task[set])) {
			undecided.add(line);
			continue;
		}
		const one = {
			delay: trace.x[set] - trace.time[set],
			took: trace.time[i] - trace.time[set],
			index: set
		};
		const all = calledOff.get(line);
		if (all) all.push(one);
		else calledOff.set(line, [one]);
	}
	return { calledOff, undecided };
}
