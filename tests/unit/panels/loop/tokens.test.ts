import fc from 'fast-check';
import { expect, test } from 'vitest';
import { programs } from '../../../conformance/random-programs';
import { render } from '../../../conformance/render-program';
import { nextWait } from '../../../../src/lib/panels/loop/next-wait';
import { PLACES, tokensAt, type Place } from '../../../../src/lib/panels/loop/tokens';
import { simulate } from '../../../../src/lib/simulate';
import { KIND_NAMES } from '../../../../src/lib/trace/kinds';
import { createStates } from '../../../../src/lib/trace/state';
import type { Trace } from '../../../../src/lib/trace/trace';
import { everything } from '../../trace/fixture';
import { traces } from '../../trace/programs';

/** Where every handle is, by going through the events from the start. */
class NaivePlaces {
	readonly places = new Map<number, Place>();
	#depth = 0;
	constructor(readonly trace: Trace) {}

	apply(i: number): void {
		const { places, trace } = this;
		const handle = trace.a[i];
		switch (KIND_NAMES[trace.kind[i]]) {
			case 'timer.set':
				places.set(handle, 'timers');
				break;
			case 'handle.ready':
				places.set(handle, 'next');
				break;
			case 'timer.due':
				this.#move('running', 'out');
				places.set(handle, 'next');
				break;
			case 'loop.iteration':
				this.#move('running', 'out');
				this.#move('next', 'turn');
				break;
			case 'handle.run':
				this.#move('running', 'out');
				places.set(handle, 'running');
				break;
			case 'handle.cancel':
			case 'timer.cancel':
				places.set(handle, 'out');
				break;
			case 'task.step':
				this.#depth++;
				break;
			case 'task.suspend':
			case 'task.end':
				if (--this.#depth <= 0) this.#move('running', 'out');
				break;
			case 'loop.wait':
			case 'program.end':
				this.#move('running', 'out');
				break;
			case 'loop.stop':
				this.#depth = 0;
				for (const place of PLACES) this.#move(place, 'out');
		}
	}

	counts(): Record<Place, number> {
		const counts = { timers: 0, next: 0, turn: 0, running: 0, out: 0 };
		for (const place of this.places.values()) counts[place]++;
		return counts;
	}

	#move(from: Place, to: Place): void {
		for (const [handle, place] of this.places) if (place === from) this.places.set(handle, to);
	}
}

/** Every handle is at one place, the one where a fold from the start puts it. */
function accounts(trace: Trace): void {
	const states = createStates(trace);
	const naive = new NaivePlaces(trace);
	for (let i = -1; i < trace.length; i++) {
		if (i >= 0) naive.apply(i);
		const { counts, shown } = tokensAt(states.at(i), Infinity);
		expect(counts, `after event ${i}`).toEqual(naive.counts());
		const handles = shown.map(({ handle }) => handle);
		expect(new Set(handles).size).toBe(handles.length);
		for (const { handle, place } of shown) expect(place).toBe(naive.places.get(handle));
		const here = shown.filter(({ place }) => place !== 'out');
		expect(here).toHaveLength(naive.places.size - counts.out);
	}
}

test('every handle of a program in which everything happens is at one place', () =>
	accounts(everything));

test('every handle of random traces is at one place', () => {
	fc.assert(fc.property(traces, accounts));
});

test('every handle of random programs is at one place', { timeout: 60_000 }, () => {
	fc.assert(
		fc.property(programs, (program) => accounts(simulate(render(program)).trace!)),
		{ numRuns: 25 }
	);
});

const run = (source: string) => simulate(`import asyncio\n${source}`).trace!;

test('handles that join during a turn wait for the next', () => {
	const trace = run(`
async def child(): await asyncio.sleep(1)
async def main():
    a = asyncio.create_task(child(), name='A')
    b = asyncio.create_task(child(), name='B')
    await a
asyncio.run(main())`);
	const states = createStates(trace);
	const shownAt = (kind: string, nth: number) => {
		const at = [...trace.kind.keys()].filter((i) => KIND_NAMES[trace.kind[i]] === kind)[nth];
		const { shown } = tokensAt(states.at(at), 8);
		return shown.map(({ place, label }) => `${place} ${label}`);
	};
	expect(shownAt('handle.ready', 2)).toEqual(['next A', 'next B', 'running Task-1']);
	expect(shownAt('task.suspend', 0)).toEqual(['next A', 'next B', 'out Task-1']);
	expect(shownAt('loop.iteration', 1)).toEqual(['turn A', 'turn B', 'out Task-1']);
	expect(shownAt('handle.run', 2)).toEqual(['timers sleep(1)', 'running B', 'out A']);
	expect(shownAt('timer.due', 0)).toEqual(['timers sleep(1)', 'next sleep(1)', 'out B']);
});

test('what the loop will wait for is what CPython gives its select', () => {
	const trace = run(`
async def main():
    await asyncio.sleep(2)
    await asyncio.to_thread(print)
    await asyncio.Event().wait()
asyncio.run(main())`);
	const states = createStates(trace);
	const said = [...trace.kind.keys()].map((i) => nextWait(states.at(i)));
	const reasons = said.map((wait) => wait?.for ?? 'no loop');
	expect(reasons.filter((reason, i) => reason !== reasons[i - 1])).toEqual([
		'no loop',
		'ever', // a loop that has been started and has no task yet
		'nothing',
		'ever', // its first step runs, nothing else is there
		'timer',
		'nothing',
		'ever',
		'nothing',
		'ever',
		'job',
		'nothing',
		'ever',
		'nothing',
		'ever',
		'no loop'
	]);
	expect(said.find((wait) => wait?.for === 'timer')).toEqual({
		for: 'timer',
		seconds: 2,
		until: 2,
		task: 1,
		label: 'sleep(2)'
	});
});
