import { KIND, KINDS, KIND_NAMES, type ArgumentType, type Kind } from './kinds';
import { perTrace } from './derived/per-trace';
import type { Trace } from './trace';

/** An argument in words: strings and enumerations resolved, tasks by name, null = none. */
export type ArgumentValue = string | number | null;

const COLUMN = ['a', 'b', 'c', 'd'] as const;

/** Each kind's arguments with the column in which they stand. */
const PLACES = KIND_NAMES.map((kind: Kind) => {
	let next = 0;
	return Object.entries<ArgumentType>(KINDS[kind].args).map(([name, type]) => ({
		name,
		type,
		column: type === 'seconds' ? ('x' as const) : COLUMN[next++]
	}));
});

/** The name of every task, by its number; [0] is ''. */
export const taskNames: (trace: Trace) => readonly string[] = perTrace((trace) => {
	const names: string[] = [''];
	const create = KIND['task.create'];
	for (let i = trace.kind.indexOf(create); i >= 0; i = trace.kind.indexOf(create, i + 1)) {
		names[trace.task[i]] = trace.strings[trace.b[i]];
	}
	return names;
});

/** The kind's own named arguments of event `index`. Seconds that are not finite become null. */
export function argumentsOf(trace: Trace, index: number): Record<string, ArgumentValue> {
	const found: Record<string, ArgumentValue> = {};
	for (const { name, type, column } of PLACES[trace.kind[index]]) {
		found[name] = valueOf(trace, type, trace[column][index]);
	}
	return found;
}

function valueOf(trace: Trace, type: ArgumentType, value: number): ArgumentValue {
	if (type === 'int') return value;
	if (type === 'seconds') return Number.isFinite(value) ? value : null;
	if (type === 'string') return trace.strings[value];
	if (type === 'task') return value === 0 ? null : taskNames(trace)[value];
	return type[value];
}
