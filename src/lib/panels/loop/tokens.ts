import { bisectRight } from '../../trace/derived/bisect';
import { handles } from '../../trace/derived/handles';
import { lives } from '../../trace/derived/lives';
import { LOOP_STATES } from '../../trace/derived/loop-life';
import { perTrace } from '../../trace/derived/per-trace';
import { CAUSES, KIND } from '../../trace/kinds';
import type { State } from '../../trace/state';
import type { Trace } from '../../trace/trace';

// Constants, since these are compared for every event of a trace.
const {
	'handle.ready': HANDLE_READY,
	'handle.run': HANDLE_RUN,
	'timer.set': TIMER_SET,
	'timer.due': TIMER_DUE,
	'loop.iteration': LOOP_ITERATION
} = KIND;
const BY_TIMER = CAUSES.indexOf('timer');

/** Where a handle can be: the way of most leads through all of them. */
export const PLACES = ['timers', 'next', 'turn', 'running', 'out'] as const;
/**
 * `timers`: its time has not come; `next`: ready, and has to wait for the next turn; `turn`: ready, and
 * runs in this turn; `running`: the loop calls it; `out`: it was called or cancelled.
 */
export type Place = (typeof PLACES)[number];

export interface Token {
	readonly handle: number;
	readonly place: Place;
	/** From 0, the next to go on first. */
	readonly order: number;
	/** The task that it steps or, of a timer, wakes; 0 = a plain callback. */
	readonly task: number;
	readonly isTimer: boolean;
	readonly label: string;
	/** The event by which it came where it is. */
	readonly index: number;
	readonly when: number; // of a timer: seconds; else NaN
}

export interface Tokens {
	/** How many handles are at each place. */
	readonly counts: Readonly<Record<Place, number>>;
	/** At each place the first ones; of those that are out the last. */
	readonly shown: readonly Token[];
}

/** Events of a trace, sorted, and the timer.set event of each timer. */
const made = perTrace((trace) => {
	const first: number[] = []; // by which a handle comes into being
	const runs: number[] = [];
	const turns: number[] = [];
	const timerOf = new Map<number, number>();
	for (let i = 0; i < trace.length; i++) {
		const kind = trace.kind[i];
		if (kind === TIMER_SET) {
			first.push(i);
			timerOf.set(trace.a[i], i);
		} else if (kind === HANDLE_READY && trace.c[i] !== BY_TIMER) first.push(i);
		else if (kind === HANDLE_RUN) runs.push(i);
		else if (kind === LOOP_ITERATION) turns.push(i);
	}
	return { first, runs, turns, timerOf };
});

/** Where every handle is after an event; at each place at most `most` of them. */
export function tokensAt(state: State, most: number): Tokens {
	const { trace, index } = state;
	const { first, runs, turns } = made(trace);
	const { ready, timers } = handles(trace);

	const token = (at: number, place: Place, order: number): Token =>
		tokenOf(trace, at, place, order);
	const isOfTurn = state.phase === 'running';
	const turn = isOfTurn ? (turns[bisectRight(turns, index) - 1] ?? -1) : -1;
	const border = bisectRight(ready.start, turn); // those before it joined before the turn began
	const inTurn = ready.open(index, Infinity, 0, border);
	const forNext = ready.open(index, most, border);

	const lastRun = runs[bisectRight(runs, index) - 1] ?? -1;
	const isRunning = lastRun > turn && isCalled(trace, lastRun, index);
	const leaving = isRunning ? (runs[bisectRight(runs, lastRun - 1) - 1] ?? -1) : lastRun;

	const waiting = timers.open(index, most).map((span) => timers.start[span]);
	// The event timer.due says that it has joined the queue; the event that enters it there is the next.
	const joining = trace.kind[index] === TIMER_DUE ? [index] : [];
	const next = [...forNext.map((span) => ready.start[span]), ...joining].slice(0, most);
	const shown = [
		...waiting.map((at, order) => token(at, 'timers', order)),
		...next.map((at, order) => token(at, 'next', order)),
		...inTurn.slice(0, most).map((span, order) => token(ready.start[span], 'turn', order)),
		...(isRunning ? [token(lastRun, 'running', 0)] : []),
		...(leaving < 0 ? [] : [token(leaving, 'out', 0)])
	];
	const counts = {
		timers: state.timerCount,
		next: state.readyCount - inTurn.length + joining.length,
		turn: inTurn.length,
		running: isRunning ? 1 : 0
	};
	const there = counts.timers + counts.next + counts.turn + counts.running;
	return { counts: { ...counts, out: bisectRight(first, index) - there }, shown };
}

/** Whether the loop is still in the call that it began at the event `run`. */
function isCalled(trace: Trace, run: number, index: number): boolean {
	if (run === index) return true;
	const { loop } = lives(trace);
	const doing = LOOP_STATES[loop.state[bisectRight(loop.start, index) - 1]];
	return doing === 'running' || doing === 'blocking';
}

/** The handle that the event `at` is about. */
function tokenOf(trace: Trace, at: number, place: Place, order: number): Token {
	const handle = trace.a[at];
	const timer = made(trace).timerOf.get(handle);
	return {
		handle,
		place,
		order,
		task: trace.task[timer ?? at],
		isTimer: timer !== undefined,
		label: trace.strings[trace.b[timer ?? at]],
		index: at,
		when: timer === undefined ? NaN : trace.x[timer]
	};
}
