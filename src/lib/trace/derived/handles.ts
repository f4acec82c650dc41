import { KIND } from '../kinds';
import { perTrace, type PerTrace } from './per-trace';
import { SpanWriter, Spans } from './spans';
import type { Trace } from '../trace';

// Constants, since these are compared for every event of a trace.
const {
	'handle.ready': HANDLE_READY,
	'handle.run': HANDLE_RUN,
	'handle.cancel': HANDLE_CANCEL,
	'timer.set': TIMER_SET,
	'timer.due': TIMER_DUE,
	'timer.cancel': TIMER_CANCEL,
	'loop.stop': LOOP_STOP
} = KIND;

/** The handles of the ready queue in the order in which they joined it, and the timers by deadline. */
export interface Handles {
	readonly ready: Spans; // from handle.ready until handle.run or handle.cancel
	readonly timers: Spans; // from timer.set until timer.due or timer.cancel
}

/** The same as columns: each span's first event and the one that ends it. */
export type Queues = Readonly<
	Record<keyof Handles, { readonly start: Int32Array; readonly end: Int32Array }>
>;

/** When each handle and timer of a trace is in its queue. */
export const queues: PerTrace<Queues> = perTrace((trace) => {
	const ready = new SpanWriter();
	const timers = new SpanWriter();
	const stops: number[] = [];
	for (let i = 0; i < trace.length; i++) {
		switch (trace.kind[i]) {
			case HANDLE_READY:
				ready.begin(trace.a[i], i);
				break;
			case HANDLE_RUN:
			case HANDLE_CANCEL:
				ready.finish(trace.a[i], i);
				break;
			case TIMER_SET:
				timers.begin(trace.a[i], i);
				break;
			case TIMER_DUE:
			case TIMER_CANCEL:
				timers.finish(trace.a[i], i);
				break;
			case LOOP_STOP: // closing the loop clears both queues
				stops.push(i);
		}
	}
	ready.close(stops, trace.length);
	timers.close(stops, trace.length);

	const when = (span: number): number => trace.x[timers.start[span]];
	const order = Int32Array.from(timers.start.keys()).sort((p, q) => when(p) - when(q) || p - q);
	return {
		ready: { start: Int32Array.from(ready.start), end: Int32Array.from(ready.end) },
		timers: {
			start: order.map((span) => timers.start[span]),
			end: order.map((span) => timers.end[span])
		}
	};
});

/** The queues, ready to be asked who is in them. */
export const handles: (trace: Trace) => Handles = perTrace((trace) => {
	const { ready, timers } = queues(trace);
	return {
		ready: new Spans(ready.start, ready.end),
		timers: new Spans(timers.start, timers.end)
	};
});
