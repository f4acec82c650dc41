import type { Interpreter } from '../../run/interpreter';
import { lessThan } from '../comparison';
import { PyFloat, type Value } from '../object';
import { compareText } from '../text/code-points';
import { isTrue } from '../truth';

interface Keyed {
	readonly key: Value;
	readonly item: Value;
}

/** The items in order: stable, by `<` alone. `key` null: the items themselves. */
export function sortItems(
	vm: Interpreter,
	items: readonly Value[],
	key: Value,
	isReversed: boolean
): Value[] {
	vm.goThrough(items.length * Math.log2(items.length + 1));
	const keyed = items.map((item) => ({ key: key === null ? item : vm.call(key, [item]), item }));
	// reversed before and after, equal items keep their order
	if (isReversed) keyed.reverse();
	const sorted = sortKeyed(vm, keyed);
	if (isReversed) sorted.reverse();
	return sorted.map((entry) => entry.item);
}

function sortKeyed(vm: Interpreter, entries: Keyed[]): Keyed[] {
	if (entries.every(({ key }) => typeof key === 'number'))
		return entries.sort((a, b) => (a.key as number) - (b.key as number));
	if (entries.every(({ key }) => typeof key === 'string'))
		return entries.sort((a, b) => compareText(a.key as string, b.key as string));
	if (entries.every(({ key }) => key instanceof PyFloat && !Number.isNaN(key.value)))
		return entries.sort((a, b) => compareDoubles(a.key as PyFloat, b.key as PyFloat));
	return mergeSort(entries, (a, b) => isTrue(vm, lessThan(vm, a.key, b.key)));
}

const compareDoubles = (a: PyFloat, b: PyFloat): number =>
	a.value < b.value ? -1 : a.value > b.value ? 1 : 0;

type Less = (a: Keyed, b: Keyed) => boolean;

/** As in CPython, what is short is sorted by binary insertion behind its first run. */
const SHORT = 64;

function mergeSort(entries: Keyed[], less: Less): Keyed[] {
	if (entries.length < SHORT) return insertionSort(entries, less);
	const middle = entries.length >> 1;
	const left = mergeSort(entries.slice(0, middle), less);
	const right = mergeSort(entries.slice(middle), less);
	const merged: Keyed[] = [];
	let [i, j] = [0, 0];
	while (i < left.length && j < right.length)
		merged.push(
			less(right[j] as Keyed, left[i] as Keyed) ? (right[j++] as Keyed) : (left[i++] as Keyed)
		);
	while (i < left.length) merged.push(left[i++] as Keyed);
	while (j < right.length) merged.push(right[j++] as Keyed);
	return merged;
}

/** Objects/listobject.c: count_run, then binarysort. */
function insertionSort(entries: Keyed[], less: Less): Keyed[] {
	const sorted = firstRun(entries, less);
	for (const pivot of entries.slice(sorted.length)) {
		let [low, high] = [0, sorted.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (less(pivot, sorted[middle] as Keyed)) high = middle;
			else low = middle + 1;
		}
		sorted.splice(low, 0, pivot);
	}
	return sorted;
}

/** The longest start that rises, or that falls strictly, turned round. */
function firstRun(entries: readonly Keyed[], less: Less): Keyed[] {
	if (entries.length < 2) return [...entries];
	const at = (i: number): Keyed => entries[i] as Keyed;
	const falls = less(at(1), at(0));
	let end = 2;
	while (end < entries.length && less(at(end), at(end - 1)) === falls) end++;
	const run = entries.slice(0, end);
	return falls ? run.reverse() : run;
}
