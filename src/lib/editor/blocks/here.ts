import type { Marked } from '../running';
import type { Here } from './context';
import type { Item } from './outline';

/** Who runs and who is suspended at which block: each at the first whose lines hold the task's line. */
export function hereOf(
	{ items }: { readonly items: readonly Item[] },
	{ line, standing }: Pick<Marked, 'line' | 'standing'>
): ReadonlyMap<string, Here> {
	const keys = new Map<number, string>();
	for (const [i, { key, type, block }] of items.entries()) {
		if (type !== 'block' || !block) continue;
		// What is folded away stands at what is folded.
		const isFolded = block.slots.length > 0 && items[i + 1]?.parent !== key;
		const last = isFolded ? block.endLine : block.lastLine;
		for (let at = block.line; at <= last; at += 1) if (!keys.has(at)) keys.set(at, key);
	}
	const found = new Map<string, Here>();
	const runs = keys.get(line);
	if (runs) found.set(runs, { isRunning: true, standing: [] });
	for (const one of standing) {
		const key = keys.get(one.line);
		if (!key) continue;
		const { isRunning = false, standing: others = [] } = found.get(key) ?? {};
		found.set(key, { isRunning, standing: [...others, one] });
	}
	return found;
}
