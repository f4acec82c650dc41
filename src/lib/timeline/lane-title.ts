import type { Lane } from '../trace/intervals';
import type { Words } from './layout';

/** What stands beside a lane: its name, and what a task runs if nobody gave it a name (`Task-2 fetch`). */
export function laneTitle({ kind, name, coroutine }: Lane, words: Words): string {
	if (kind === 'loop') return words.loop;
	const isNumbered = kind === 'task' && /^Task-\d+$/.test(name);
	const runs = coroutine.slice(coroutine.lastIndexOf('.') + 1);
	return isNumbered && runs ? `${name} ${runs}` : name;
}

/** Whether the program's author made it, rather than asyncio to tidy up (`asyncio.run`) or to serve. */
export function isOfProgram({ kind, coroutine }: Lane): boolean {
	return kind === 'task' && !coroutine.startsWith('BaseEventLoop.');
}
