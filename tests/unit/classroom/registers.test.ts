import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Registers, type Word } from '../../../src/lib/classroom/presenter/registers';

/** Windows whose words arrive in any order, some of them twice; nothing is lost in the end. */
function room(count: number) {
	const shown: Record<string, unknown>[] = [];
	const queue: { to: number; word: Word }[] = [];
	const windows: Registers[] = [];
	let loads = 0;
	const load = (me: number) => {
		shown[me] = {};
		windows[me] = new Registers(
			`load ${loads++}`,
			(word) => windows.forEach((_, to) => to !== me && queue.push({ to, word })),
			(key, value) => (shown[me][key] = value)
		);
	};
	const enter = (me = windows.length) => {
		load(me);
		windows[me].join();
	};
	for (let i = 0; i < count; i++) enter();
	return {
		shown,
		enter,
		/** What is on the way to it is lost; what it knew it has kept. */
		reload(me: number) {
			const kept = structuredClone(windows[me].all);
			const others = queue.filter(({ to }) => to !== me);
			queue.splice(0, queue.length, ...others);
			load(me);
			windows[me].take(kept);
			windows[me].join();
		},
		write(me: number, key: string, value: unknown) {
			shown[me][key] = value;
			windows[me].write(key, value);
		},
		deliver(at: number) {
			const [{ to, word }] = queue.splice(at % queue.length, 1);
			windows[to].take(structuredClone(word));
		},
		get isSilent() {
			return queue.length === 0;
		}
	};
}

const step = fc.oneof(
	fc.record({
		type: fc.constant('write' as const),
		me: fc.nat(2),
		key: fc.constantFrom('position', 'programs'),
		value: fc.nat(9)
	}),
	fc.record({ type: fc.constant('deliver' as const), at: fc.nat(50) }),
	fc.record({ type: fc.constant('reload' as const), me: fc.nat(2) }),
	fc.record({ type: fc.constant('enter' as const) })
);

test('all windows show the same once everything has arrived', () => {
	fc.assert(
		fc.property(fc.array(step, { maxLength: 60 }), fc.array(fc.nat(50)), (steps, order) => {
			const all = room(3);
			for (const it of steps) {
				if (it.type === 'write') all.write(it.me, it.key, it.value);
				else if (it.type === 'enter') all.enter();
				else if (it.type === 'reload') all.reload(it.me);
				else if (!all.isSilent) all.deliver(it.at);
			}
			for (let i = 0; !all.isSilent; i++) all.deliver(order[i % order.length] ?? 0);
			for (const shown of all.shown) expect(shown).toEqual(all.shown[0]);
		})
	);
});

test('the last who wrote wins', () => {
	const all = room(2);
	all.write(0, 'position', 1);
	while (!all.isSilent) all.deliver(0);
	all.write(1, 'position', 2);
	while (!all.isSilent) all.deliver(0);
	expect(all.shown).toEqual([{ position: 2 }, { position: 2 }]);
});

test('what both windows knew is there after both are reloaded at once', () => {
	const all = room(2);
	all.write(0, 'round', 'answered');
	while (!all.isSilent) all.deliver(0);
	all.write(1, 'round', 'asked again');
	all.reload(0);
	all.reload(1);
	while (!all.isSilent) all.deliver(0);
	expect(all.shown).toEqual([{ round: 'asked again' }, { round: 'asked again' }]);
});

test('only who has heard all that somebody knows is told so', () => {
	const posted: Word[] = [];
	const told = new Registers(
		'a window',
		(word) => posted.push(word),
		() => {}
	);
	told.take({ type: 'hello' });
	told.write('position', 1);
	told.write('black', true);
	told.take({ type: 'hello' });
	expect(posted.map((word) => ('registers' in word ? Object.keys(word.registers) : []))).toEqual([
		['position'],
		['black'],
		['position', 'black']
	]);
	expect(posted.map(({ type }) => type)).toEqual(['written', 'written', 'known']);
});
