import type { FigureName } from '../../experiments/compared-figures';
import type { Measured } from '../../experiments/measure';
import type { NumberRole } from '../../experiments/number-roles';
import { numbers } from '../numbers';

const n = numbers('en');

/** What became of a run, as a curve and a table tell it. */
export type Became = Measured['ending'] | 'too-long' | 'crashed';

const figures: Record<FigureName, string> = {
	end: 'Ends after',
	sequential: 'One after another',
	gain: 'Gain by overlapping',
	tasks: 'Tasks',
	mostAtOnce: 'At once at most',
	busy: 'Loop computes',
	blocked: 'Loop is blocked',
	idle: 'Loop waits',
	waits: 'Waits in line',
	waited: 'Time in line, all tasks',
	ready: 'Time ready, all tasks',
	suspended: 'Time suspended, all tasks',
	longest: 'Longest hold of the loop',
	steps: 'Steps of tasks',
	turns: 'Turns of the loop'
};

const roles: Record<NumberRole, string> = {
	semaphore: 'size of a semaphore',
	workers: 'workers of a pool',
	queue: 'size of a queue',
	barrier: 'size of a barrier',
	range: 'how often',
	sleep: 'seconds of a sleep',
	block: 'seconds that hold the thread',
	latency: 'time of a call, in its comment',
	timeout: 'seconds of a timeout',
	argument: 'argument',
	default: 'default of a parameter',
	constant: 'constant',
	number: 'number'
};

const became: Record<Became, string> = {
	ok: 'ends',
	error: 'ends with an error',
	deadlock: 'deadlock: never ends',
	limit: 'reaches a limit',
	'not-simulated': 'uses what is not simulated',
	problem: 'is no program',
	'too-long': 'takes too long to simulate',
	crashed: 'could not be simulated'
};

/** What comparing says in English. */
export const compareEn = {
	title: 'Figures and differences',
	figuresTitle: 'Figures',
	figure: 'Figure',
	figures,
	outcome: 'Outcome',
	became,
	ratio: (ratio: number) => `${n.decimal(ratio, 0, 2)}×`,
	ratioMeans: (title: string) => `Small: how many times the figure of “${title}”.`,
	share: (share: number) => `${n.decimal(Math.round(share * 100))}%`,
	copy: 'Copy the table',
	copied: 'The table is copied.',
	notCopied: 'The browser would not copy it.',
	alone: 'There is one program only. Put another beside it to compare them.',
	textTitle: 'Texts',
	against: (title: string, first: string) => `${title}, compared to ${first}`,
	same: 'The texts are the same.',
	line: 'Line',
	removed: 'removed',
	added: 'added',
	skipped: (count: number) => `${n.decimal(count)} lines that are the same`,

	number: {
		title: 'Change a number',
		intro:
			'Choose a number of the program. The program is simulated with each of the others in its place.',
		which: 'Number',
		roles,
		site: (value: number, role: string, subject: string, line: number) =>
			`${n.decimal(value, 0, 6)} – ${role}${subject ? `, ${subject}` : ''} (line ${n.decimal(line)})`,
		none: 'There is no number in this program that could be another.',
		from: 'From',
		to: 'To',
		badRange: 'The range has to end later than it begins, and to begin at 0 or later.',
		curve: 'When the program ends, by this number',
		axis: 'ends after (s)',
		slider: 'Value',
		now: (value: number, end: string) => `now ${n.decimal(value, 0, 6)}: ${end}`,
		point: (value: number, told: string) => `${n.decimal(value, 0, 6)}: ${told}`,
		ends: (seconds: number) => `ends after ${n.seconds(seconds)}`,
		pending: 'not simulated yet',
		legend: 'no end, or an error',
		progress: (done: number, all: number) =>
			`${n.decimal(done)} of ${n.decimal(all)} values simulated`,
		done: (all: number) => `All ${n.decimal(all)} values are simulated.`,
		cut: (done: number, all: number) =>
			`Stopped: ${n.decimal(done)} of ${n.decimal(all)} values are simulated.`,
		stop: 'Stop',
		goOn: 'Go on',
		use: 'Use this number',
		beside: 'Put it beside',
		full: 'Four programs stand side by side already.',
		used: (from: number, to: number, line: number) =>
			`Line ${n.decimal(line)}: ${n.decimal(to, 0, 6)} instead of ${n.decimal(from, 0, 6)}.`,
		table: 'The values as a table',
		value: 'Value',
		outcome: 'What happens'
	}
};

/** The words of comparing; every language has all of them. */
export type CompareMessages = typeof compareEn;
