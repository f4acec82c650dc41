import { expect, test } from 'vitest';
import '../../../src/lib/python/values/builtins';
import { PyList } from '../../../src/lib/python/values/collections/list';
import { PySet } from '../../../src/lib/python/values/collections/set';
import * as sets from '../../../src/lib/python/values/collections/set-operations';
import { bareInterpreter } from '../../conformance/evaluate';
import histories from './set-histories.json';

type Step = readonly [operation: string, operand: unknown];

const vm = bareInterpreter();
const listOf = (items: unknown) => new PyList(items as number[]);
const setOf = (items: unknown) => sets.makeSet(vm, new PySet(), listOf(items));

const methods: Readonly<Record<string, (set: PySet, operand: never) => PySet | void>> = {
	a: (set, item) => set.add(vm, item),
	d: (set, item) => void set.delete(vm, item),
	u: (set, items) => sets.update(vm, set, setOf(items)),
	U: (set, items) => sets.update(vm, set, listOf(items)),
	m: (set, items) => sets.differenceUpdate(vm, set, setOf(items)),
	M: (set, items) => sets.differenceUpdate(vm, set, listOf(items)),
	x: (set, items) => sets.symmetricDifferenceUpdate(vm, set, setOf(items)),
	i: (set, items) => set.become(sets.intersection(vm, set, setOf(items))),
	'-': (set, items) => sets.difference(vm, set, setOf(items)),
	'^': (set, items) => sets.symmetricDifference(vm, set, setOf(items)),
	'|': (set, items) => sets.union(vm, set, [setOf(items)])
};

/** Steps on a set of numbers, what its `pop`s gave and how it is walked in the end, by CPython on 64 bits. */
test.each(histories as unknown as [Step[], (number | null)[], number[]][])(
	'a set of numbers is walked in CPython’s order: %j',
	(steps, popped, walked) => {
		let set = new PySet();
		const pops: unknown[] = [];
		for (const [operation, operand] of steps)
			if (operation === 'p') pops.push(set.pop(vm) ?? null);
			else set = methods[operation](set, operand as never) ?? set;
		expect([pops, set.items()]).toEqual([popped, walked]);
	}
);

test('a set with strings is walked in the order in which they were added', () => {
	const set = setOf([3, 'b', 1, 'a']);
	set.delete(vm, 'b');
	set.add(vm, 'b');
	expect(set.items()).toEqual([3, 1, 'a', 'b']);
});
