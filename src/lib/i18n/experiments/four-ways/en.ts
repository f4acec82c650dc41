import type { JobState, WayFacts } from '../../../experiments/four-ways-rows';
import type { JobsScenario, Way } from '../../../experiments/four-ways';
import { CORES } from '../../../trace/computing';
import { numbers } from '../../numbers';

const n = numbers('en');

/** What the four ways to do the same work say in English. */
export const fourWaysEn = {
	title: 'Four ways to do the same work',
	presets: {
		waiting: 'Waiting: 8 × 1 s',
		computing: 'Computing: 8 × 1 s',
		both: 'Both: 8 × (1 s + 1 s)'
	},
	jobs: 'Jobs',
	waits: 'Each waits',
	computes: 'Each computes',
	threads: 'Threads',
	processes: 'Processes',
	seconds: (value: number) => n.seconds(value),
	count: (value: number) => n.decimal(value),
	cores: (count: number) =>
		`The machine that is modelled has ${n.decimal(count)} cores. To start a thread or a process takes no time here.`,
	titles: {
		sequential: 'One after another',
		asyncio: 'asyncio',
		threads: 'Threads',
		processes: 'Processes'
	} satisfies Record<Way, string>,
	descriptions: {
		sequential: 'Independent jobs in a plain loop: each begins when the one before has ended.',
		asyncio: 'The same jobs as coroutines: one thread, which goes on with another at each await.',
		threads: 'The same jobs in a pool of threads, which share one GIL.',
		processes: 'The same jobs in a pool of processes, which have a GIL each.'
	} satisfies Record<Way, string>,
	compute: 'Stands for work that takes as long as the comment at its call says.',
	why: whyEn,
	conclusion: {
		waiting: '`async` is enough for what waits: it needs one thread only.',
		computing:
			'`async` does not speed up computing, and neither do threads: only processes compute at the same time.',
		both: '`async` and threads make the waiting overlap; only processes make the computing overlap.',
		none: ''
	},
	nothingToDo: 'The jobs do nothing: let them wait or compute.',
	sooner: (ratio: number) => `${n.times(ratio)} sooner`,
	same: 'no sooner than one after another',
	gil: (threads: number) =>
		threads === 1
			? 'GIL: held by one thread'
			: `GIL: ${n.decimal(threads)} threads take turns, some milliseconds each`,
	gilEach: (processes: number) =>
		processes === 1
			? 'GIL: one, in the process'
			: `GIL: one in each of ${n.decimal(processes)} processes`,
	legend: {
		waits: 'waits',
		computes: 'computes (as high as it is fast)',
		holds: 'computes and holds up the loop',
		ready: 'could go on, but has to wait its turn'
	} satisfies Record<JobState, string>,
	picture: (way: string, end: number) => `${way}: what each job does until ${n.seconds(end)}`,
	open: 'Open these four side by side',
	opened: 'The four ways are open side by side.',
	simulating: 'Simulating …',
	failed: 'One of the programs could not be simulated.'
};

/** The share of something: 1/8 where it is that. */
function share(speed: number): string {
	const parts = 1 / speed;
	return Math.abs(parts - Math.round(parts)) < 1e-6
		? `1/${n.decimal(Math.round(parts))} of its speed`
		: `${n.decimal(100 * speed, 0, 0)}% of its speed`;
}

function whyEn(way: Way, scenario: JobsScenario, facts: WayFacts): string {
	if (facts.jobs === 1) return 'A single job: there is nothing to overlap with.';
	const said = WHY[way](scenario, facts);
	if (facts.hasLine) said.push(`With ${workers(way, facts)}, the other jobs stand in line.`);
	return said.join(' ');
}

const workers = (way: Way, facts: WayFacts) => {
	const name = way === 'threads' ? 'thread' : 'process';
	if (facts.workers === 1) return `one ${name} only`;
	return `${n.decimal(facts.workers)} ${name}${name === 'thread' ? 's' : 'es'} only`;
};

const WHY: Record<Way, (scenario: JobsScenario, facts: WayFacts) => string[]> = {
	sequential: ({ waits, computes }) => [
		'Each job begins when the one before has ended.',
		waits > 0
			? 'While one waits, the processor does nothing.'
			: computes > 0
				? 'One core works, the others have nothing to do.'
				: ''
	],
	asyncio: ({ waits, computes }, { waiting, jobs }) => [
		...(waits > 0
			? [
					`\`await\` gives the thread away, so ${n.decimal(waiting)} jobs wait at the same time, in one thread.`
				]
			: []),
		...(computes > 0
			? [
					`${waits > 0 ? 'But they compute one after another: there' : 'There'} is one thread, and while one coroutine computes it holds the GIL and awaits nothing: the other ${n.decimal(jobs - 1)} get no turn.`
				]
			: [])
	],
	threads: ({ waits, computes }, { waiting, computing, speed }) => [
		...(waits > 0
			? [
					waiting > 1
						? `Who waits lets the GIL go: ${n.decimal(waiting)} threads wait at the same time.`
						: 'A single thread waits for one job at a time.'
				]
			: []),
		...(computes > 0
			? [
					computing > 1
						? `To compute a thread needs the GIL, and only one holds it at any instant: ${n.decimal(computing)} threads take turns, and each gets on at ${share(speed)}.`
						: 'To compute a thread needs the GIL, and only one holds it at any instant.'
				]
			: [])
	],
	processes: ({ waits, computes }, { waiting, computing, speed }) => [
		...(waits > 0
			? [
					waiting > 1
						? `${n.decimal(waiting)} processes wait at the same time, as threads would.`
						: 'A single process waits for one job at a time.'
				]
			: []),
		...(computes > 0 && computing > 1
			? [
					`Each process has a GIL of its own, so ${n.decimal(computing)} compute at the same time${
						speed < 1
							? `; they share ${n.decimal(CORES)} cores, so each gets on at ${share(speed)}`
							: ', each on a core of its own'
					}.`
				]
			: [])
	]
};

export type FourWaysMessages = typeof fourWaysEn;
