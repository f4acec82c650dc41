import { expect, test } from 'vitest';
import { measure } from '../../../src/lib/experiments/measure';
import { numberSites } from '../../../src/lib/experiments/number-sites';
import { substitute } from '../../../src/lib/experiments/substitute';
import {
	coarseFirst,
	MOST_VALUES,
	usualRange,
	valuesIn
} from '../../../src/lib/experiments/values';

const CARS = `import asyncio

pumps = asyncio.Semaphore(2)


async def car(seconds):
    async with pumps:
        await asyncio.sleep(seconds)


async def main():
    await asyncio.gather(*(car(1) for _ in range(12)))


asyncio.run(main())
`;

/** When the program ends with each number in place of its own, of the given role. */
function curve(role: string, values: readonly number[]) {
	const site = numberSites(CARS).find((site) => site.role === role)!;
	return values.map((value) => {
		const { ending, end } = measure(substitute(CARS, site, value));
		return ending === 'ok' ? end : ending;
	});
}

test('twelve cars at so many pumps', () => {
	const values = [1, 2, 3, 4, 5, 6, 11, 12, 20];
	expect(curve('semaphore', values)).toEqual([12, 6, 4, 3, 3, 2, 2, 1, 1]);
});

test('without a pump they wait for ever', () => {
	expect(curve('semaphore', [0])).toEqual(['deadlock']);
});

test('so many cars at two pumps', () => {
	expect(curve('range', [0, 1, 2, 3, 7])).toEqual([0, 1, 1, 2, 4]);
});

test('however long filling up takes', () => {
	expect(curve('sleep', [0, 0.25, 1, 2])).toEqual([0, 1.5, 6, 12]);
});

test('a text that is no program is a point of its own kind', () => {
	expect(measure('x = (1')).toMatchObject({ ending: 'problem', end: 0 });
});

test('the usual range is around the number', () => {
	const [size, seconds] = ['semaphore', 'sleep'].map((role) =>
		numberSites(CARS).find((site) => site.role === role)!
	);
	expect(valuesIn(usualRange(size), size)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
	expect(valuesIn(usualRange(seconds), seconds)).toHaveLength(21);
	expect(valuesIn({ from: 1, to: 200 }, { ...size, value: 7 }).slice(0, 4)).toEqual([1, 7, 10, 20]);
});

test.each([
	[2 ** 53, 2 ** 53 + 8, true],
	[1e22, 1e22 + 1e8, true],
	[1, 1 + Number.EPSILON, false],
	[0, Number.MIN_VALUE, false],
	[0, Number.MAX_VALUE, false]
])('has few values, within the range, from %d to %d', (from, to, isWhole) => {
	const values = valuesIn({ from, to }, { ...numberSites(CARS)[0], isWhole });
	expect(values[0]).toBe(from);
	expect(values.at(-1)).toBe(to);
	expect(values.length).toBeLessThanOrEqual(MOST_VALUES + 2);
});

test('the range of the largest number ends', () => {
	expect(
		usualRange({ ...numberSites(CARS)[0], value: Number.MAX_VALUE, isWhole: false }).to
	).toBeLessThan(Infinity);
});

test.each([0, 1, 2, 3, 10, 49])('of %i points each is simulated once, the ends first', (count) => {
	const order = coarseFirst(count);
	expect([...order].sort((p, q) => p - q)).toEqual(Array.from({ length: count }, (_, i) => i));
	if (count > 2) expect(order.slice(0, 3)).toEqual([0, count - 1, (count - 1) >> 1]);
});
