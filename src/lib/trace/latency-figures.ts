import type { Request } from './latencies';

/** What became of a number of requests; seconds are NaN where no request was answered. */
export interface LatencyFigures {
	readonly count: number;
	/** Those that ended, whether well or with an exception; a cancelled one was not answered. */
	readonly answered: number;
	readonly failed: number;
	/** Answers in a second, from when the first request was due until the last answer. */
	readonly throughput: number;
	readonly median: number;
	readonly p95: number;
	readonly p99: number;
	readonly longest: number;
	readonly mostInFlight: number;
}

/** From this moment on so many requests are in flight: due, and not over yet. */
export interface InFlight {
	readonly time: number; // seconds
	readonly count: number;
}

/**
 * The value below or at which `share` of the sorted values lie, by nearest rank: always one of the values.
 * NaN if there is none.
 */
export function percentile(sorted: readonly number[], share: number): number {
	if (sorted.length === 0) return NaN;
	// A share of a count may come out a little above the whole number that is meant: 0.95 × 20.
	const rank = Math.ceil(Number((share * sorted.length).toFixed(9)));
	return sorted[Math.max(rank, 1) - 1];
}

/** Seconds from when a request was due until it was answered; NaN if it was not. */
export function latencyOf({ due, ended, outcome }: Request): number {
	return outcome === 'done' || outcome === 'failed' ? ended - due : NaN;
}

/** The figures of all requests together. */
export function latencyFigures(requests: readonly Request[]): LatencyFigures {
	const answered = requests.filter((request) => !Number.isNaN(latencyOf(request)));
	const sorted = answered.map(latencyOf).sort((p, q) => p - q);
	const first = Math.min(...requests.map(({ due }) => due));
	const last = Math.max(...answered.map(({ ended }) => ended));
	return {
		count: requests.length,
		answered: answered.length,
		failed: answered.filter(({ outcome }) => outcome === 'failed').length,
		throughput: last > first ? answered.length / (last - first) : NaN,
		median: percentile(sorted, 0.5),
		p95: percentile(sorted, 0.95),
		p99: percentile(sorted, 0.99),
		longest: sorted.at(-1) ?? NaN,
		mostInFlight: Math.max(0, ...inFlight(requests).map(({ count }) => count))
	};
}

/** How many requests are in flight, from each moment at which that changes. */
export function inFlight(requests: readonly Request[]): InFlight[] {
	const changes = new Map<number, number>();
	const change = (time: number, by: number) => changes.set(time, (changes.get(time) ?? 0) + by);
	for (const { due, ended } of requests) {
		change(due, 1);
		if (!Number.isNaN(ended)) change(ended, -1);
	}
	let count = 0;
	return [...changes]
		.sort(([p], [q]) => p - q)
		.map(([time, by]) => ({ time, count: (count += by) }));
}
