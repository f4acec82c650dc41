import { KIND } from '../../../src/lib/trace/kinds';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { taskFacts } from '../../../src/lib/panels/inspector/task-facts';
import { thingsOf } from '../../../src/lib/panels/inspector/things';
import { simulate } from '../../../src/lib/simulate';
import { createNavigation, STEP_SIZES } from '../../../src/lib/trace/navigate';
import { createStates, type State } from '../../../src/lib/trace/state';
import type { Trace } from '../../../src/lib/trace/trace';
import { programs } from '../../conformance/random-programs';
import { render } from '../../conformance/render-program';
import { everything } from '../trace/fixture';
import { InspectorFold } from './inspector-fold';

/** All events up to one, folded. */
const foldedUntil = (trace: Trace, index: number): InspectorFold => {
	const fold = new InspectorFold(trace);
	for (let i = 0; i <= index; i++) fold.apply(i);
	return fold;
};

/** The facts about a task as the fold has them, in the shape of `taskFacts`. */
function foldedFacts(fold: InspectorFold, id: number) {
	const { isWoken: _, cancel, wait, ...task } = fold.tasks[id - 1];
	const resource =
		wait?.on === 'resource' ? fold.resources.find(({ id }) => id === wait.target) : undefined;
	const place = (resource?.waiters.indexOf(id) ?? -1) + 1;
	const queued = fold.ready.findIndex(
		(handle) => handle.task === id && !['timer', 'call', 'thread'].includes(handle.cause)
	);
	const isOpen = (other: number) => fold.tasks[other - 1].outcome === null;
	const awaited =
		wait?.on === 'task'
			? { tasks: [wait.target].filter(isOpen), futures: [] }
			: wait?.on === 'gather' || wait?.on === 'future'
				? fold.over(wait.target)
				: { tasks: [], futures: [] };
	return {
		task: { ...task, id, wait: wait && { ...wait, place }, cancelRequested: cancel !== null },
		queued:
			task.state === 'ready' && queued >= 0
				? { place: queued + 1, cause: fold.ready[queued].cause }
				: null,
		awaited,
		ahead: place > 0 ? resource!.waiters.slice(0, place - 1) : [],
		holders: resource?.holders ?? [],
		holds: fold.resources
			.map(({ id: resource, holders }) => [resource, holders.filter((h) => h === id).length])
			.filter(([, count]) => count > 0),
		awaitedBy: fold.tasks.flatMap(({ wait }, k) =>
			wait?.on === 'task' && wait.target === id ? [k + 1] : []
		),
		cancellation: cancel
	};
}

function shownFacts(state: State, id: number) {
	const facts = taskFacts(state, id);
	return (
		facts && {
			...facts,
			holds: facts.holds.map(({ resource, count }) => [resource.id, count])
		}
	);
}

/** The lists as two folds have them, in the shape of `thingsOf`. */
function foldedThings(now: InspectorFold, before: InspectorFold, beforeIndex: number) {
	const since = ({ index }: { index: number }) => (index > beforeIndex ? 'new' : null);
	const list = <T>(items: readonly T[], most: number, change: (item: T) => string | null) => ({
		items: items.slice(0, most).map((item) => ({ ...item, change: change(item) })),
		rest: Math.max(0, items.length - most)
	});
	const differs = <T extends { id: number }>(item: T, old: readonly T[]) => {
		const was = old.find(({ id }) => id === item.id);
		if (!was) return 'new';
		return JSON.stringify(was) === JSON.stringify(item) ? null : 'changed';
	};
	const gone = <T extends { handle: number; task: number; label: string }>(
		was: readonly T[],
		is: readonly T[]
	) =>
		was
			.slice(0, 12)
			.filter(({ handle }) => !is.some((other) => other.handle === handle))
			.map(({ handle, task, label }) => ({ handle, task, label }));
	const resources = (fold: InspectorFold) =>
		fold.resources.map(({ isGivenFirst: _, ...resource }) => resource);
	const jobs = (fold: InspectorFold) =>
		fold.jobs.map((job) => ({ ...job, state: job.worker ? 'running' : 'queued' }));
	const futures = (fold: InspectorFold) =>
		fold.futures.map((future) => {
			const { tasks, futures } = future.outcome ? { tasks: [], futures: [] } : fold.over(future.id);
			return {
				...future,
				over: { tasks, futures: futures.filter((id) => id !== future.id) },
				waiters: fold.tasks.flatMap(({ wait }, k) =>
					wait && ['gather', 'future'].includes(wait.on) && wait.target === future.id ? [k + 1] : []
				)
			};
		});
	/** Of a group, which has no event for it: the last of its tasks has ended. */
	const isOver = ({ id, type }: { id: number; type: string }) => {
		const { trace } = now;
		const events = Array.from(trace.kind, (_, i) => i);
		const tasks = events
			.filter((i) => trace.kind[i] === KIND['future.depends'] && trace.a[i] === id)
			.map((i) => trace.b[i]);
		return (
			['TaskGroup', 'as_completed'].includes(type) &&
			tasks.length > 0 &&
			tasks.every((task) => now.tasks[task - 1] && now.tasks[task - 1].outcome !== null)
		);
	};
	const pending = futures(now).filter((item) => item.outcome === null && !isOver(item));
	const ended = futures(now)
		.filter(({ endIndex }) => endIndex > beforeIndex)
		.sort((p, q) => p.endIndex - q.endIndex);
	return {
		ready: { ...list(now.ready, 12, since), gone: gone(before.ready, now.ready) },
		timers: { ...list(now.timers, 12, since), gone: gone(before.timers, now.timers) },
		alive: now.tasks.filter(({ outcome }) => outcome === null).length,
		ended: now.tasks.filter(({ outcome }) => outcome !== null).length,
		cancelling: now.tasks.flatMap(({ cancel }, k) => (cancel ? [k + 1] : [])),
		futures: {
			items: [...pending.slice(0, 8), ...ended.slice(0, 8)].map((item) => ({
				...item,
				change: differs(item, futures(before))
			})),
			rest: Math.max(0, pending.length - 8)
		},
		resources: list(resources(now), 8, (item) => differs(item, resources(before))),
		jobs: list(jobs(now), 8, (item) => differs(item, jobs(before))),
		workers: list(now.workers, 8, (item) => differs(item, before.workers))
	};
}

type Folded = InspectorFold['tasks'][number];
const isOther = (was: Folded | undefined, is: Folded) =>
	was?.sinceIndex !== is.sinceIndex || (was?.cancel === null) !== (is.cancel === null);

function check(trace: Trace, index: number, beforeIndex: number) {
	const states = createStates(trace);
	const [now, before] = [states.at(index), states.at(beforeIndex)];
	const [fold, foldBefore] = [foldedUntil(trace, index), foldedUntil(trace, beforeIndex)];
	for (let id = 1; id <= now.tasks; id++)
		expect(shownFacts(now, id)).toEqual(foldedFacts(fold, id));
	const { tasks, ...things } = thingsOf(now, before);
	const { alive, ended, ...folded } = foldedThings(fold, foldBefore, beforeIndex);
	expect(things).toEqual(folded);
	expect(tasks).toMatchObject({ alive, ended });
	for (const { id, change } of tasks.items) {
		const was = foldBefore.tasks[id - 1];
		const differs = isOther(was, fold.tasks[id - 1]);
		if (change) expect(change).toBe(was ? 'changed' : 'new');
		if (change) expect(differs).toBe(true);
	}
	// Of those that the step changed none is left out before there are six.
	const marked = tasks.items.filter(({ change }) => change !== null).length;
	const differing = fold.tasks.filter((task, k) => isOther(foldBefore.tasks[k], task)).length;
	expect(marked).toBe(Math.min(6, differing));
	const open = tasks.items.filter(({ outcome }) => outcome === null).length;
	expect(open + tasks.rest).toBe(alive);
}

test('at any index of any program it shows what a fold from the start gives', () => {
	const property = fc.property(
		programs.map(render),
		fc.array(fc.nat(1000), { minLength: 6, maxLength: 6 }),
		fc.constantFrom(...STEP_SIZES),
		(source, places, by) => {
			const trace = simulate(source).trace!;
			for (const place of places) {
				const index = Math.round((place / 1000) * trace.length) - 1;
				check(trace, index, createNavigation(trace).previous(index, by));
			}
		}
	);
	fc.assert(property, { numRuns: 60 });
});

test('at every index of a program that has everything', () => {
	for (let index = -1; index < everything.length; index++)
		for (const by of STEP_SIZES)
			check(everything, index, createNavigation(everything).previous(index, by));
});

test.each([
	['async with asyncio.TaskGroup() as group:\n        group.create_task(asyncio.sleep(1))'],
	['for first in asyncio.as_completed([asyncio.sleep(1)]):\n        await first']
])('a group of tasks that is over is no pending future: %s', (body) => {
	const source = `import asyncio\n\nasync def main():\n    ${body}\n\nasyncio.run(main())\n`;
	const { trace } = simulate(source);
	const states = createStates(trace!);
	const pending = Array.from(trace!.kind, (_, i) => thingsOf(states.at(i), states.at(i - 1)))
		.map(({ futures }) => futures.items.length)
		.filter((count, i, all) => count !== all[i - 1]);
	expect(pending).toEqual([0, 1, 0]);
});
