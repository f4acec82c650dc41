import { loopFigures, resourceFigures, taskFigures } from '../trace/figures';
import type { TimedState } from '../trace/figures';
import { totals } from '../trace/totals';
import type { Trace } from '../trace/trace';

/** The figures by which programs are compared, from the most important. */
export const COMPARED = [
	'end',
	'sequential',
	'gain',
	'tasks',
	'mostAtOnce',
	'busy',
	'blocked',
	'idle',
	'waits',
	'waited',
	'ready',
	'suspended',
	'longest',
	'steps',
	'turns'
] as const;
export type FigureName = (typeof COMPARED)[number];

/** How a figure is written; `part`: seconds, and how much of the whole run they are. */
export const UNITS: Readonly<Record<FigureName, 'seconds' | 'part' | 'count' | 'times'>> = {
	end: 'seconds',
	sequential: 'seconds',
	gain: 'times',
	tasks: 'count',
	mostAtOnce: 'count',
	busy: 'part',
	blocked: 'part',
	idle: 'part',
	waits: 'count',
	waited: 'seconds',
	ready: 'seconds',
	suspended: 'seconds',
	longest: 'seconds',
	steps: 'count',
	turns: 'count'
};

/** All figures of a run. */
export function comparedFigures(trace: Trace): Readonly<Record<FigureName, number>> {
	const { end, sequential, gain, tasks, mostAtOnce } = totals(trace);
	const { busy, blocked, idle, longest } = loopFigures(trace);
	const resources = resourceFigures(trace);
	const all = taskFigures(trace);
	const sum = (state: TimedState) => all.reduce((so, { seconds }) => so + seconds[state], 0);
	return {
		end,
		sequential,
		gain,
		tasks,
		mostAtOnce,
		busy,
		blocked,
		idle,
		waits: resources.reduce((so, { waits }) => so + waits.length, 0),
		waited: resources.reduce((so, { seconds }) => so + seconds, 0),
		ready: sum('ready'),
		suspended: sum('suspended'),
		longest: longest?.seconds ?? 0,
		steps: all.reduce((so, { steps }) => so + steps, 0),
		turns: trace.iteration[trace.length - 1] ?? 0
	};
}
