import { KIND } from '../kinds';
import { perTrace } from './per-trace';
import { SpanWriter, Spans } from './spans';
import type { Trace } from '../trace';

/** The handles of the ready queue in the order in which they joined it, and the timers by deadline. */
export interface Handles {
	readonly ready: Spans; // from handle.ready until handle.run or handle.cancel
	readonly timers: Spans; // from timer.set until timer.due or timer.cancel
}

/** When each handle and timer of a trace is in its queue. */
export const handles: (trace: Trace) => Handles = perTrace((trace) => {
	const ready = new SpanWriter();
	const timers = new SpanWriter();
	const stops: number[] = [];
	for (let i = 0; i < trace.length; i++) {
		switch (trace.kind[i]) {
			case KIND['handle.ready']:
				ready.begin(trace.a[i], i);
				break;
			case KIND['handle.run']:
			case KIND['handle.cancel']:
				ready.finish(trace.a[i], i);
				break;
			case KIND['timer.set']:
				timers.begin(trace.a[i], i);
				break;
			case KIND['timer.due']:
			case KIND['timer.cancel']:
				timers.finish(trace.a[i], i);
				break;
			case KIND['loop.stop']: // closing the loop clears both queues
				stops.push(i);
		}
	}
	ready.close(stops, trace.length);
	timers.close(stops, trace.length);

	const when = (span: number): number => trace.x[timers.start[span]];
	const order = Int32Array.from(timers.start.keys()).sort((p, q) => when(p) - when(q) || p - q);
	return {
		ready: new Spans(Int32Array.from(ready.start), Int32Array.from(ready.end)),
		timers: new Spans(
			order.map((span) => timers.start[span]),
			order.map((span) => timers.end[span])
		)
	};
});
