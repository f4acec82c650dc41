import { GROUPS, PALETTE, type Group, type PaletteKind } from '../../blocks/kinds';
import { LANGUAGES } from '../../i18n/language';
import { blockMessages } from '../../i18n/blocks/messages';

/** What the blocks are in Python: whoever knows the word finds the block by it. */
export const PYTHON_WORDS: Readonly<Record<PaletteKind, string>> = {
	coroutine: 'async def',
	'await-call': 'await',
	'create-task': 'asyncio.create_task',
	'await-task': 'await task',
	gather: 'asyncio.gather',
	'gather-each': 'asyncio.gather for range',
	'task-group': 'async with asyncio.TaskGroup',
	'group-task': 'group.create_task',
	'wait-first': 'asyncio.wait FIRST_COMPLETED',
	'as-completed': 'asyncio.as_completed',
	cancel: 'task.cancel',
	sleep: 'await asyncio.sleep',
	request: 'await asyncio.sleep I/O http get',
	timeout: 'async with asyncio.timeout',
	'wait-for': 'asyncio.wait_for',
	semaphore: 'asyncio.Semaphore',
	'hold-semaphore': 'async with semaphore acquire release',
	lock: 'asyncio.Lock mutex',
	'hold-lock': 'async with lock acquire release',
	event: 'asyncio.Event',
	'event-wait': 'event.wait',
	'event-set': 'event.set',
	queue: 'asyncio.Queue maxsize',
	'queue-put': 'queue.put',
	'queue-get': 'queue.get',
	'queue-done': 'queue.task_done',
	'queue-join': 'queue.join',
	condition: 'asyncio.Condition',
	'hold-condition': 'async with condition acquire release',
	'condition-wait': 'condition.wait',
	'condition-notify': 'condition.notify notify_all',
	barrier: 'asyncio.Barrier',
	'barrier-wait': 'barrier.wait',
	blocking: 'time.sleep requests',
	compute: 'cpu',
	'to-thread': 'asyncio.to_thread run_in_executor ThreadPoolExecutor',
	'to-process': 'run_in_executor ProcessPoolExecutor',
	'forgotten-await': 'coroutine was never awaited',
	print: 'print',
	repeat: 'for range',
	'for-each': 'for in',
	while: 'while True',
	if: 'if elif else',
	try: 'try except finally else',
	raise: 'raise',
	return: 'return',
	set: '= variable',
	comment: '#',
	line: 'Python'
};

/** The entries of the palette in its order, by group. */
export const ENTRIES: readonly { readonly group: Group; readonly kinds: readonly PaletteKind[] }[] =
	GROUPS.map((group) => ({ group, kinds: PALETTE[group] }));

/** Small letters without accents, so that “evenement” finds “Événement”. */
const plain = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase();

/** What an entry is found by, best first: its names, its Python, its sentences, in both languages. */
function texts(kind: PaletteKind): string[] {
	const words = LANGUAGES.map((language) => blockMessages(language).kinds[kind]);
	return [
		words.map(({ name }) => name).join('\n'),
		PYTHON_WORDS[kind],
		words.map(({ sentence }) => sentence).join('\n')
	].map(plain);
}

/** With a space before every word, so that what a word begins with is found as such. */
const spaced = (text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')}`;

/** How well an entry fits: the rank of its worst term, by where it is found; Infinity if one is missing. */
function rank(kind: PaletteKind, terms: readonly string[]): number {
	const places = texts(kind);
	const ranks = terms.map((term) => {
		const place = places.findIndex((text) => text.includes(term));
		if (place < 0) return Infinity;
		return place * 2 + (spaced(places[place]).includes(spaced(term)) ? 0 : 1);
	});
	return Math.max(...ranks);
}

/** The kinds in which every word of the query occurs, the best first; equally good ones in the palette's order. */
export function search(query: string): PaletteKind[] {
	const terms = plain(query).split(/\s+/).filter(Boolean);
	return ENTRIES.flatMap(({ kinds }) => kinds)
		.map((kind) => ({ kind, rank: rank(kind, terms) }))
		.filter(({ rank }) => rank < Infinity)
		.sort((a, b) => a.rank - b.rank)
		.map(({ kind }) => kind);
}
