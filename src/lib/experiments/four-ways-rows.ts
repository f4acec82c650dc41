import { computing, type Computing } from '../trace/computing';
import { jobs, type Job } from '../trace/derived/jobs';
import { lanes, timeOf, type Interval, type Lane } from '../trace/intervals';
import { HOLDS, KIND } from '../trace/kinds';
import type { Trace } from '../trace/trace';
import type { Way } from './four-ways';

/** What a job does: it waits; it computes, in asyncio holding up all others; it could go on, but must wait its turn. */
export type JobState = 'waits' | 'computes' | 'holds' | 'ready';

/** A stretch of a job. */
export interface JobStretch {
	readonly state: JobState;
	readonly start: number; // seconds
	readonly end: number;
	/** Of the speed that it would have alone, while it computes; else 1. */
	readonly speed: number;
}

/** What each job of a way does, one row a job in the order of the jobs. Stretches that take no time are left out. */
export function jobRows(way: Way, trace: Trace, count: number): JobStretch[][] {
	const rows =
		way === 'sequential'
			? ofTheOneThread(trace, count)
			: way === 'asyncio'
				? ofTasks(trace)
				: ofWorkers(trace);
	return rows.map((row) => row.filter(({ start, end }) => end > start));
}

const plain = ({ start, end }: Interval, state: JobState): JobStretch => ({
	state,
	start,
	end,
	speed: 1
});

/** The jobs are alike, so each has its share of what the one thread did. */
function ofTheOneThread(trace: Trace, count: number): JobStretch[][] {
	const [loop] = lanes(trace);
	const held = loop.intervals
		.filter(({ state, startIndex }) => state === 'blocking' && isHold(trace, startIndex))
		.map((interval) => plain(interval, computes(trace, interval) ? 'computes' : 'waits'));
	const each = held.length / count;
	return Array.from({ length: count }, (_, i) => held.slice(i * each, (i + 1) * each));
}

const isHold = (trace: Trace, index: number) => trace.kind[index] === KIND['thread.block'];
const computes = (trace: Trace, { startIndex }: Interval) =>
	trace.a[startIndex] === HOLDS.indexOf('computes');

function ofTasks(trace: Trace): JobStretch[][] {
	return lanes(trace)
		.filter(({ kind, coroutine }) => kind === 'task' && coroutine === 'job')
		.map(taskRow);
}

function taskRow({ intervals }: Lane): JobStretch[] {
	return intervals.flatMap((interval) => {
		switch (interval.state) {
			case 'suspended':
				return [plain(interval, 'waits')];
			case 'blocking':
				return [plain(interval, 'holds')];
			case 'created':
			case 'ready':
				return [plain(interval, 'ready')];
			default:
				return [];
		}
	});
}

function ofWorkers(trace: Trace): JobStretch[][] {
	const byJob = new Map<number, Computing[]>();
	for (const stretch of computing(trace)) {
		const same = byJob.get(stretch.job);
		if (same) same.push(stretch);
		else byJob.set(stretch.job, [stretch]);
	}
	return jobs(trace).jobs.map((job) => [
		{
			state: 'ready' as const,
			start: trace.time[job.submitted],
			end: timeOf(trace, job.started),
			speed: 1
		},
		...waits(trace, job),
		...(byJob.get(job.id) ?? []).map(({ start, end, speed }) => ({
			state: 'computes' as const,
			start,
			end,
			speed
		}))
	]);
}

function waits(trace: Trace, { holds, ended }: Job): JobStretch[] {
	return holds.flatMap((hold, i) => {
		if (HOLDS[trace.b[hold]] !== 'blocks') return [];
		const end = timeOf(trace, holds[i + 1] ?? ended);
		return [{ state: 'waits' as const, start: trace.time[hold], end, speed: 1 }];
	});
}

/** What there is to say of why a way takes as long as it does; all from its trace. */
export interface WayFacts {
	readonly jobs: number;
	/** The most jobs that wait at a time. */
	readonly waiting: number;
	/** The most that compute at a time, each at `speed` then; of asyncio always one. */
	readonly computing: number;
	readonly speed: number;
	/** Some stand in line for a worker. */
	readonly hasLine: boolean;
	readonly workers: number; // 0 = none
}

/** The facts about a way. */
export function wayFacts(trace: Trace, rows: readonly (readonly JobStretch[])[]): WayFacts {
	const all = rows.flat();
	const working = all.filter(({ state }) => state === 'computes' || state === 'holds');
	const { workers } = jobs(trace);
	return {
		jobs: rows.length,
		waiting: most(all.filter(({ state }) => state === 'waits')),
		computing: most(working),
		speed: Math.min(1, ...working.map(({ speed }) => speed)),
		hasLine: workers.length > 0 && all.some(({ state }) => state === 'ready'),
		workers: workers.length
	};
}

/** How many stretches there are at a time, at most. */
function most(stretches: readonly JobStretch[]): number {
	const changes = stretches
		.flatMap(({ start, end }) => [
			{ time: start, by: 1 },
			{ time: end, by: -1 }
		])
		// What ends at a moment makes room for what begins.
		.sort((p, q) => p.time - q.time || p.by - q.by);
	let [count, top] = [0, 0];
	for (const { by } of changes) top = Math.max(top, (count += by));
	return top;
}
