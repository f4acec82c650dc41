import type { EventFacts } from '../../i18n/facts';
import type { Group } from '../../trace/deadlock';
import { bisectRight } from '../../trace/derived/bisect';
import { handles } from '../../trace/derived/handles';
import { jobs } from '../../trace/derived/jobs';
import { lives } from '../../trace/derived/lives';
import { CAUSES, HOLDS } from '../../trace/kinds';
import { jobName, MOST_NAMED, NOBODY, own, plain, taskName, text, wakes, type Told } from './told';

/** The loop's turn that begins at `index`. */
export function turnBegins(told: Told, index: number): EventFacts['loop.iteration'] {
	const { trace, states } = told;
	const state = states.at(index);
	const front = state.ready(MOST_NAMED);
	const woken = front.map(({ index }) => wakes(told, index));
	const areTimers = woken.length > 0 && woken.every((task) => task !== '');
	const names = areTimers
		? woken
		: front.map(({ task, label }) => (task > 0 ? taskName(told, task) : plain(label)));
	return {
		turn: trace.iteration[index],
		ready: state.readyCount,
		skipped: trace.a[index] - state.readyCount,
		front: { names, rest: state.readyCount - names.length },
		areTimers,
		isGrowing: isGrowing(told, index)
	};
}

/** Whether a handle joins the queue during the turn, not by a timer or a worker while the loop waits. */
function isGrowing({ trace }: Told, index: number): boolean {
	const { ready } = handles(trace);
	const i = ready.start[bisectRight(ready.start, index)];
	if (i === undefined || trace.iteration[i] !== trace.iteration[index]) return false;
	return ['created', 'future', 'yielded', 'cancelled', 'call'].includes(CAUSES[trace.c[i]]);
}

/** The loop that has nothing to do at `index`. */
export function loopWaits(told: Told, index: number): EventFacts['loop.wait'] {
	const { trace } = told;
	const isTimer = trace.a[index] === 0;
	const until = trace.x[index];
	return {
		reason: isTimer ? 'timer' : 'thread',
		seconds: until - trace.time[index],
		until,
		whom: isTimer ? whomWoken(told, index) : running(told, index)
	};
}

/** Whom the timers that come at the time `until` wake; where they wake nobody, what they call. */
function whomWoken(told: Told, index: number): Group {
	const { trace, states } = told;
	const until = trace.x[index];
	const state = states.at(index);
	let timers = state.timers(MOST_NAMED);
	const isPart = timers.length === MOST_NAMED && timers.at(-1)!.when === until;
	if (isPart) timers = state.timers(state.timerCount);
	const names = timers
		.filter(({ when }) => when === until)
		.map((timer) => (timer.task > 0 ? taskName(told, timer.task) : plain(timer.label)));
	const shown = [...new Set(names)];
	return {
		names: shown.slice(0, MOST_NAMED),
		rest: Math.max(0, shown.length - MOST_NAMED)
	};
}

/** The jobs that workers have taken. */
function running(told: Told, index: number): Group {
	const all = jobs(told.trace);
	const open = all.spans.open(index, MOST_NAMED).map((span) => all.jobs[span]);
	const names = open.filter(({ started }) => started <= index).map(({ id }) => jobName(told, id));
	return names.length > 0 ? { names, rest: 0 } : NOBODY;
}

/** The loop's thread is held: how long, and who starves meanwhile. */
export function threadHeld(told: Told, index: number): EventFacts['thread.block'] {
	const { trace, states } = told;
	const work = trace.x[index];
	const { holds } = lives(trace);
	const hold = bisectRight(holds.start, index) - 1;
	const end = holds.end[hold];
	const isOver = holds.start[hold] === index && end < trace.length;
	const seconds = isOver ? trace.time[end] - trace.time[index] : work;
	return {
		task: own(told, index),
		hold: HOLDS[trace.a[index]],
		label: text(told, trace.b[index]),
		seconds: isOver && HOLDS[trace.a[index]] === 'computes' ? seconds : work,
		work,
		ready: states.at(index).readyCount,
		late: Number.isNaN(work) ? 0 : timersBefore(told, index, trace.time[index] + seconds)
	};
}

/** How many timers are set whose time comes before the second `time`. */
function timersBefore({ trace }: Told, index: number, time: number): number {
	const { timers } = handles(trace);
	let low = 0;
	let high = timers.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (trace.x[timers.start[middle]] < time) low = middle + 1;
		else high = middle;
	}
	return timers.open(index, Infinity, 0, low).length;
}
