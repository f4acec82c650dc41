import type { Pattern } from '../../../experiments/arrivals';
import type { Deed } from '../../../experiments/load';
import { numbers } from '../../numbers';

const n = numbers('en');
const requests = (count: number) => (count === 1 ? '1 request' : `${n.decimal(count)} requests`);

/** What the load says in English. */
export const loadEn = {
	title: 'Requests that arrive at an endpoint',
	measured: 'Measured',
	made: 'requests that are made here',
	ofProgram: (title: string, coroutine: string, count: number) =>
		`${title}: ${n.decimal(count)} × ${coroutine}`,
	arrive: 'Requests arrive',
	patterns: {
		even: 'evenly',
		burst: 'in bursts, each second',
		random: 'at random',
		list: 'at these times'
	} satisfies Record<Pattern, string>,
	rate: 'Each second',
	duration: 'For',
	seed: 'Seed',
	times: 'Times (seconds)',
	badTimes: 'Write one or more times in seconds, such as “0, 0.5, 1.25”.',
	none: 'No request arrives: choose a higher rate, a longer time or another seed.',
	cut: (most: number) => `Only the first ${requests(most)} are made.`,
	handler: 'The handler',
	deeds: {
		waits: 'awaits',
		blocks: 'blocks',
		computes: 'computes'
	} satisfies Record<Deed, string>,
	takes: 'For',
	every: 'Holds the loop',
	everyValue: (every: number) =>
		every === 0 ? 'never' : every === 1 ? 'each time' : `1 in ${n.decimal(every)}`,
	holds: 'That one then',
	heldFor: 'For',
	seconds: (value: number) => n.seconds(value),
	count: (value: number) => n.decimal(value),
	simulating: 'Simulating …',
	failed: 'The program could not be simulated.',
	/** The handlers that hold the loop, the requests besides, and within how long most of these are answered. */
	harm: (holding: number, others: number, within: number, without: number) =>
		`${holding === 1 ? 'One handler that holds' : `${n.decimal(holding)} handlers that hold`} the loop ${holding === 1 ? 'makes' : 'make'} the other ${n.decimal(others)} wait too: 95% of these are answered within ${n.seconds(within)}, instead of ${n.seconds(without)}.`,
	columns: { asMade: 'As chosen', without: 'None holds the loop', ratio: 'Ratio', one: 'Figure' },
	figures: {
		count: 'Requests',
		answered: 'Answered',
		failed: 'of them with an exception',
		throughput: 'Answers a second',
		median: 'Latency: median',
		p95: '95% are within',
		p99: '99% are within',
		longest: 'Longest',
		mostInFlight: 'Most at once'
	},
	ratio: (ratio: number) => n.times(ratio),
	number: (value: number) => (Number.isNaN(value) ? '–' : n.decimal(value, 0, 1)),
	latency: (value: number) => (Number.isNaN(value) ? '–' : n.seconds(value)),
	chart: (name: string, median: number, p99: number) =>
		`${name}: latency of each request by the time at which it was due; median ${n.seconds(median)}, 99% within ${n.seconds(p99)}`,
	latencyAxis: 'Latency of each request',
	lines: { median: 'median', p95: '95%', p99: '99%' },
	short: (seconds: number) => `${n.decimal(seconds)} s`,
	atOnce: (most: number) => `${n.decimal(most)} at once`,
	legend: {
		request: 'a request',
		holds: 'a request whose handler holds the loop',
		held: 'the loop is held'
	},
	howMeasured:
		'A latency counts from when the request was due to arrive, not from when a loop that was held noticed it. Percentiles are by nearest rank: each is the latency of one of the requests.',
	howRecognised:
		'Each task of the coroutine counts as a request. It was due when the timer that created it was to strike, or the sleep of the task that created it was to end; otherwise when it was created.',
	open: 'Open the program',
	openBoth: 'Open both side by side',
	opened: 'The requests are open.',
	program: {
		title: 'Requests at an endpoint',
		titleWithout: 'The same requests, none of which holds the loop',
		description:
			'Each request is a task of handle. Timers set beforehand let it arrive when it is due,\nor as soon as the loop is free again.',
		due: 'When each request is due, in seconds.',
		compute: 'Stands for work that takes as long as the comment at its call says.'
	}
};

export type LoadMessages = typeof loadEn;
