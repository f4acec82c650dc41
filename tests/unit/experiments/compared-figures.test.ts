import { expect, test } from 'vitest';
import { COMPARED, comparedFigures, UNITS } from '../../../src/lib/experiments/compared-figures';
import { simulate } from '../../../src/lib/simulate';

const CARS = (pumps: number) => `import asyncio, time

pumps = asyncio.Semaphore(${pumps})


async def car():
    async with pumps:
        await asyncio.sleep(1)


async def main():
    await asyncio.gather(*(car() for _ in range(4)))
    time.sleep(2)


asyncio.run(main())
`;

test.each([
	[1, { end: 6, sequential: 6, gain: 1, waits: 3, waited: 6, idle: 4 }],
	[2, { end: 4, sequential: 6, gain: 1.5, waits: 2, waited: 2, idle: 2 }],
	[4, { end: 3, sequential: 6, gain: 2, waits: 0, waited: 0, idle: 1 }]
])('four cars at %i pumps, and two seconds that block', (pumps, expected) => {
	const figures = comparedFigures(simulate(CARS(pumps)).trace!);
	expect(figures).toMatchObject({
		...expected,
		tasks: 5,
		mostAtOnce: 5,
		busy: 0,
		blocked: 2,
		longest: 2,
		suspended: 4
	});
	expect(figures.busy + figures.blocked + figures.idle).toBe(figures.end);
});

test('every figure has a unit and a value', () => {
	const figures = comparedFigures(simulate('print(1)').trace!);
	expect(Object.keys(figures)).toEqual([...COMPARED]);
	for (const name of COMPARED) {
		expect(figures[name], name).toBeGreaterThanOrEqual(0);
		expect(UNITS[name]).toBeTruthy();
	}
});
