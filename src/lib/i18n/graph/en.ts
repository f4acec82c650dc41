import type { Deadlock } from '../../trace/deadlock';
import type { Need } from '../../trace/kinds';
import { enDeadlock } from '../en-deadlock';
import { numbers } from '../numbers';

const n = numbers('en');

/** What the graph of waits says in English; its shape is the shape of the catalogue. */
export const graphEn = {
	title: 'Who waits for whom',
	drawing: (nodes: number) => `A graph of ${n.decimal(nodes)}, which the list below says in words.`,
	nobody: 'Nobody waits for another task, a future or a resource.',
	legend: { waits: 'waits for', holds: 'held by', needs: 'is done when this ends' },
	deadlock: (deadlock: Deadlock) => `Deadlock: ${enDeadlock(deadlock)}.`,
	forGood: 'Nothing in this run ever opens it.',
	opens: (seconds: number) => `Only a cancellation opens it, at ${n.instant(seconds)}.`,
	near: (waiting: number, name: string) =>
		`${waiting === 1 ? '1 task waits' : `${n.decimal(waiting)} tasks wait`}; what is near \`${name.replaceAll('`', '’')}\` is drawn. Select another task to see what is near it.`,
	list: 'The waits, in words',
	line: (line: number) => `line ${n.decimal(line)}`,
	waitsFor: 'waits for',
	heldBy: 'held by',
	until: 'until the end of',
	needs: {
		release: 'until somebody releases it',
		set: 'until somebody sets it',
		notify: 'until somebody notifies it',
		put: 'until somebody puts an item',
		get: 'until somebody takes an item',
		task_done: 'until all its items are done',
		wait: 'until the others come'
	} satisfies Record<Need, string>,
	more: (rest: number) => `and ${n.decimal(rest)} more`,
	kinds: { task: 'task', resource: 'resource', future: 'future' }
};

export type GraphMessages = typeof graphEn;
