import type { Lane } from '../trace/intervals';
import type { Words } from './layout';
import type { Row } from './rows';

/** What stands beside a lane: its name, and what a task runs if nobody gave it a name (`Task-2 fetch`). */
export function laneTitle({ kind, name, coroutine }: Lane, words: Words): string {
	if (kind === 'loop') return name || words.loop;
	const isNumbered = kind === 'task' && /^Task-\d+$/.test(name);
	const runs = coroutine.slice(coroutine.lastIndexOf('.') + 1);
	return isNumbered && runs ? `${name} ${runs}` : name;
}

/** What stands beside a row: its lane's title, or of a group what its tasks run and how many they are. */
export function rowTitle({ lane, group }: Row, words: Words): string {
	if (!group) return laneTitle(lane, words);
	const runs = group.coroutine.slice(group.coroutine.lastIndexOf('.') + 1);
	return words.group(runs, group.lanes.length);
}

/** Whether the program's author made it, rather than asyncio to tidy up (`asyncio.run`) or to serve. */
export function isOfProgram({ kind, coroutine }: Lane): boolean {
	return kind === 'task' && !coroutine.startsWith('BaseEventLoop.');
}
