import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Simulator } from '../../../src/lib/workbench/simulator';

// As in a sandboxed frame, where Chrome throws and Firefox complains on the console.
class Forbidden {
	constructor() {
		throw new DOMException('cannot be accessed from origin null', 'SecurityError');
	}
}

beforeEach(() => {
	vi.stubGlobal('origin', 'null');
	vi.stubGlobal('Worker', Forbidden);
});
afterEach(() => vi.unstubAllGlobals());

test('a page without an origin simulates by itself, within smaller limits', async () => {
	const simulator = new Simulator();
	const fine = await simulator.simulate('print(6 * 7)', {}, 60);
	expect(fine).toMatchObject({ type: 'run', run: { ending: 'ok' } });
	const endless = await simulator.simulate('while True: pass', {}, 60);
	expect(endless).toMatchObject({ type: 'run', run: { ending: 'limit' } });
});

test('a run on the page is given up for the next', async () => {
	const simulator = new Simulator();
	const first = simulator.simulate('print(1)', {}, 60);
	const second = simulator.simulate('print(2)', {}, 60);
	expect(await first).toEqual({ type: 'cancelled' });
	expect(await second).toMatchObject({ type: 'run' });
});
