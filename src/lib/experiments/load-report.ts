import { lives } from '../trace/derived/lives';
import { lanes, timeOf } from '../trace/intervals';
import { endpoints, requestsOf, type Request } from '../trace/latencies';
import {
	latencyFigures,
	latencyOf,
	percentile,
	type LatencyFigures
} from '../trace/latency-figures';
import type { Trace } from '../trace/trace';

/** What there is to show of the requests of one endpoint. */
export interface LoadReport {
	readonly trace: Trace;
	readonly coroutine: string;
	readonly requests: readonly Request[];
	readonly figures: LatencyFigures;
	/** When the loop's own thread was held (s). */
	readonly held: readonly { readonly start: number; readonly end: number }[];
	readonly end: number; // seconds
}

/** The requests of a coroutine, or of the one that has the most tasks; null if no coroutine has two. */
export function loadReport(trace: Trace, coroutine?: string): LoadReport | null {
	const all = endpoints(trace);
	const endpoint = coroutine ? all.find((one) => one.coroutine === coroutine) : all[0];
	if (!endpoint) return null;
	const requests = requestsOf(trace, endpoint);
	return {
		trace,
		coroutine: endpoint.coroutine,
		requests,
		figures: latencyFigures(requests),
		held: heldStretches(trace),
		end: lanes(trace)[0].end
	};
}

function heldStretches(trace: Trace): { start: number; end: number }[] {
	const found: { start: number; end: number }[] = [];
	const { holds } = lives(trace);
	holds.start.forEach((index, k) => {
		const [start, end] = [trace.time[index], timeOf(trace, holds.end[k])];
		const last = found.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else if (end > start) found.push({ start, end });
	});
	return found;
}

/** Within how many seconds 95 % of the given requests are answered; NaN if none is. */
function mostWithin(requests: readonly Request[]): number {
	const latencies = requests.map(latencyOf).filter((latency) => !Number.isNaN(latency));
	return percentile(
		latencies.sort((p, q) => p - q),
		0.95
	);
}

/** What those handlers that hold the loop do to the other requests. */
export interface Harm {
	readonly holding: number; // how many hold it
	readonly others: number;
	readonly within: number; // 95 % of the others are answered within so many seconds …
	readonly without: number; // … and of the same requests, if nobody holds the loop
}

/** The harm done, from the same requests with and without those that hold the loop; null if the others do not wait longer. */
export function harmOf(held: LoadReport, free: LoadReport): Harm | null {
	const others = held.requests.flatMap(({ holds }, i) => (holds ? [] : [i]));
	const holding = held.requests.length - others.length;
	if (holding === 0 || others.length === 0 || free.requests.length !== held.requests.length)
		return null;
	const within = mostWithin(others.map((i) => held.requests[i]));
	const without = mostWithin(others.map((i) => free.requests[i]));
	return within > without ? { holding, others: others.length, within, without } : null;
}
