import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Handle, TimerHandle } from '../../../src/lib/asyncio/events';
import { ReadyQueue } from '../../../src/lib/asyncio/ready-queue';
import { Scheduled } from '../../../src/lib/asyncio/scheduled';

test('the ready queue is first in, first out, however it grows and wraps', () => {
	fc.assert(
		fc.property(fc.array(fc.boolean(), { maxLength: 500 }), (pushes) => {
			const queue = new ReadyQueue();
			const model: Handle[] = [];
			pushes.forEach((isPush, id) => {
				if (isPush) {
					const handle = { id } as Handle;
					queue.push(handle);
					model.push(handle);
				} else expect(queue.shift()).toBe(model.shift());
				expect(queue.length).toBe(model.length);
			});
			while (model.length) expect(queue.shift()).toBe(model.shift());
			expect(queue.shift()).toBeUndefined();
		})
	);
});

test('timers come by deadline, equal ones in the order in which they were set', () => {
	const timers = fc.array(fc.record({ when: fc.nat(5), isCancelled: fc.boolean() }));
	fc.assert(
		fc.property(timers, fc.boolean(), (given, drops) => {
			const scheduled = new Scheduled();
			const all = given.map((timer, id) => ({ ...timer, id }) as TimerHandle);
			for (const timer of all) scheduled.push(timer);
			if (drops) scheduled.dropCancelled();
			const wanted = all
				.filter((timer) => !drops || !timer.isCancelled)
				.sort((a, b) => a.when - b.when || a.id - b.id);
			expect(wanted.map(() => scheduled.pop())).toEqual(wanted);
			expect(scheduled.length).toBe(0);
		})
	);
});
