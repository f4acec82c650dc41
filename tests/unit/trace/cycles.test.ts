import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cycles } from '../../../src/lib/trace/derived/cycles';

test.each<[string, number[][], number[][]]>([
	['no arrow', [[], []], []],
	['a path', [[1], [2], []], []],
	['a node that leads to itself', [[], [1]], [[1]]],
	['a ring', [[1], [2], [0]], [[0, 1, 2]]],
	['two rings, the smaller first', [[1], [2], [0], [4], [3]], [[3, 4], [0, 1, 2]]], // prettier-ignore
	['equal rings by their lowest node', [[3], [2], [1], [0]], [[0, 3], [1, 2]]], // prettier-ignore
	['the shortest of a part', [[1], [2, 3], [0], [1]], [[1, 3]]],
	['a path into a ring', [[1], [2], [1]], [[1, 2]]]
])('%s', (_, next, found) => {
	expect(cycles(next)).toEqual(found);
});

/** The nodes that a node leads to in one or more arrows, by brute force. */
function reachable(next: readonly number[][], from: number): Set<number> {
	const reached = new Set(next[from]);
	for (const node of reached) for (const after of next[node]) reached.add(after);
	return reached;
}

/** Arrows of the shortest way from a node back to itself, Infinity if there is none. */
function wayBack(next: readonly number[][], from: number): number {
	let frontier = new Set([from]);
	for (let length = 1; length <= next.length; length++) {
		frontier = new Set([...frontier].flatMap((node) => next[node]));
		if (frontier.has(from)) return length;
	}
	return Infinity;
}

const graphs = fc
	.integer({ min: 1, max: 9 })
	.chain((n) =>
		fc.array(fc.uniqueArray(fc.nat(n - 1), { maxLength: 3 }), { minLength: n, maxLength: n })
	);

test('each part of a random graph gives one shortest cycle of its own', () => {
	fc.assert(
		fc.property(graphs, (next) => {
			const found = cycles(next);
			const reach = next.map((_, node) => reachable(next, node));
			const partOf = (node: number) =>
				next.flatMap((_, other) =>
					reach[node].has(other) && reach[other].has(node) ? [other] : []
				);
			const parts = new Set(next.map((_, node) => partOf(node).join()).filter(Boolean));
			expect(new Set(found.map(([first]) => partOf(first).join()))).toEqual(parts);
			expect(found.length).toBe(parts.size);
			for (const cycle of found) {
				cycle.forEach((node, k) => expect(next[node]).toContain(cycle[(k + 1) % cycle.length]));
				expect(cycle[0]).toBe(Math.min(...cycle));
				const shortest = Math.min(...partOf(cycle[0]).map((node) => wayBack(next, node)));
				expect(cycle.length).toBe(shortest);
			}
			const order = found.map(({ length }) => length);
			expect(order).toEqual([...order].sort((p, q) => p - q));
		})
	);
});

test('a ring of 200,000 nodes and a star of as many are done with at once', () => {
	const n = 200_000;
	const ring = Array.from({ length: n }, (_, node) => [(node + 1) % n]);
	expect(cycles(ring)[0].length).toBe(n);
	const star = Array.from({ length: n }, (_, node) => (node === 0 ? [] : [0]));
	star[0] = Array.from({ length: n - 1 }, (_, k) => k + 1);
	expect(cycles(star)).toEqual([[0, 1]]);
}, 10_000);
