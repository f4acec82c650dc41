import { afterEach, expect, test, vi } from 'vitest';
import { Simulator } from '../../../src/lib/workbench/simulator';

// A frame that is sandboxed may have no worker; browsers say so in different ways.
class Forbidden {
	constructor() {
		throw new DOMException('cannot be accessed from origin null', 'SecurityError');
	}
}
class Unloadable extends EventTarget {
	postMessage() {
		queueMicrotask(() => this.dispatchEvent(new Event('error')));
	}
	terminate() {}
}

afterEach(() => vi.unstubAllGlobals());

test.each([
	['throws', Forbidden],
	['does not load', Unloadable]
])('where a worker %s the page itself simulates, within smaller limits', async (_, Worker) => {
	vi.stubGlobal('Worker', Worker);
	vi.stubGlobal('ErrorEvent', class extends Event {});
	const simulator = new Simulator();
	const fine = await simulator.simulate('print(6 * 7)', {}, 8);
	expect(fine).toMatchObject({ type: 'run', run: { ending: 'ok' } });
	const endless = await simulator.simulate('while True: pass', {}, 8);
	expect(endless).toMatchObject({ type: 'run', run: { ending: 'limit' } });
});

test('a run on the page is given up for the next', async () => {
	vi.stubGlobal('Worker', Forbidden);
	const simulator = new Simulator();
	const first = simulator.simulate('print(1)', {}, 8);
	const second = simulator.simulate('print(2)', {}, 8);
	expect(await first).toEqual({ type: 'cancelled' });
	expect(await second).toMatchObject({ type: 'run' });
});
