import { jobs } from './derived/jobs';
import { lives } from './derived/lives';
import { perTrace } from './derived/per-trace';
import { lanes, timeOf } from './intervals';
import { HOLDS } from './kinds';
import type { Trace } from './trace';

/** The processors of the machine that is modelled. */
export const CORES = 4;

/** The pool whose workers have an interpreter each, and so a GIL each. */
const PROCESSES = 'ProcessPoolExecutor';
const COMPUTES = HOLDS.indexOf('computes');

/** A stretch of time in which a thread computes, and how fast it gets on. */
export interface Computing {
	readonly job: number; // 0 = the loop's own thread
	readonly worker: number; // 0 = the loop's own thread
	readonly process: number; // 0 = that of the program, else the worker
	readonly start: number; // seconds
	readonly end: number;
	/** How many threads share its GIL, itself included. */
	readonly sharing: number;
	/** Of the speed that it would have alone: 1/8 = it gets on an eighth of a second each second. */
	readonly speed: number;
}

type Computation = Omit<Computing, 'sharing' | 'speed'>;

/**
 * Who computes when, in the order of time: threads of one process share its GIL evenly, processes the cores. The
 * stretches of one computation follow one another; a new one begins where somebody else begins or ends.
 */
export const computing: (trace: Trace) => readonly Computing[] = perTrace((trace) => {
	const all = computations(trace);
	const edges = [...new Set(all.flatMap(({ start, end }) => [start, end]))].sort((p, q) => p - q);
	const found: Computing[] = [];
	const begun = [...all].sort((p, q) => p.start - q.start);
	let open: Computation[] = [];
	let next = 0;
	for (const [k, start] of edges.slice(0, -1).entries()) {
		open = open.filter(({ end }) => end > start);
		while (next < begun.length && begun[next].start <= start) open.push(begun[next++]);
		const threads = new Map<number, number>();
		for (const { process } of open) threads.set(process, (threads.get(process) ?? 0) + 1);
		const crowding = Math.max(1, threads.size / CORES);
		for (const { job, worker, process } of open) {
			const sharing = threads.get(process) ?? 1;
			const speed = 1 / (sharing * crowding);
			found.push({ job, worker, process, start, end: edges[k + 1], sharing, speed });
		}
	}
	return joined(found);
});

/** All computing that took time, of the loop's own thread and of the workers. */
function computations(trace: Trace): Computation[] {
	const found: Computation[] = [];
	const { holds } = lives(trace);
	holds.start.forEach((index, k) => {
		const [start, end] = [trace.time[index], timeOf(trace, holds.end[k])];
		if (trace.a[index] === COMPUTES && end > start)
			found.push({ job: 0, worker: 0, process: 0, start, end });
	});
	const pools = poolOfJob(trace);
	for (const { kind, id, intervals } of lanes(trace)) {
		if (kind !== 'worker') continue;
		for (const { state, start, end, target } of intervals) {
			if (state !== 'computing' || end <= start) continue;
			const process = pools.get(target) === PROCESSES ? id : 0;
			found.push({ job: target, worker: id, process, start, end });
		}
	}
	return found;
}

function poolOfJob(trace: Trace): Map<number, string> {
	return new Map(
		jobs(trace).jobs.map(({ id, submitted }) => [id, trace.strings[trace.c[submitted]]])
	);
}

/** Stretches of one computation that meet and are alike, as one. */
function joined(stretches: readonly Computing[]): Computing[] {
	const last = new Map<number, number>();
	const found: Computing[] = [];
	for (const stretch of stretches) {
		const at = last.get(stretch.worker) ?? -1;
		const before = found[at];
		const isSame =
			before?.job === stretch.job &&
			before.end === stretch.start &&
			before.sharing === stretch.sharing &&
			before.speed === stretch.speed;
		if (isSame) found[at] = { ...before, end: stretch.end };
		else last.set(stretch.worker, found.push(stretch) - 1);
	}
	return found;
}

/** A stretch in which the GIL of the program's own process is wanted. */
export interface GilStretch {
	readonly start: number; // seconds
	readonly end: number;
	readonly threads: number; // that take turns to hold it; 1 = it is held by one alone
}

/** When the GIL of the program's own process is wanted, and by how many threads. */
export function gil(trace: Trace): GilStretch[] {
	const found: GilStretch[] = [];
	for (const { process, start, end, sharing } of computing(trace)) {
		if (process !== 0) continue;
		const last = found.at(-1);
		if (last?.threads === sharing && start <= last.end)
			found[found.length - 1] = { ...last, end: Math.max(last.end, end) };
		else found.push({ start, end, threads: sharing });
	}
	return found;
}
