import { expect, test } from 'vitest';
import { enDeadlock } from '../../../src/lib/i18n/en-deadlock';
import { frDeadlock } from '../../../src/lib/i18n/fr-deadlock';
import { messages } from '../../../src/lib/i18n/messages';
import { sentence } from '../../../src/lib/panels/sentence';
import { simulate } from '../../../src/lib/simulate';
import { deadlockOf } from '../../../src/lib/trace/deadlock';
import { createStates } from '../../../src/lib/trace/state';
import { cyclesOf, waitsFor } from '../../../src/lib/trace/waits-for';

/** What is wrong, the program after `import asyncio`, and what is said in both languages. */
const DEADLOCKS: readonly (readonly [name: string, program: string, en: string, fr: string])[] = [
	[
		'two locks taken in opposite order',
		`
a, b = asyncio.Lock(), asyncio.Lock()
async def guest(first, second):
    async with first:
        await asyncio.sleep(1)
        async with second: pass
async def main():
    x = asyncio.create_task(guest(a, b), name="X")
    y = asyncio.create_task(guest(b, a), name="Y")
    await asyncio.gather(x, y)
asyncio.run(main())`,
		'`X` waits for `Lock-2` (line 6), which `Y` holds; `Y` waits for `Lock-1` (line 6), which `X` holds',
		'`X` attend `Lock-2` (ligne 6), que `Y` tient ; `Y` attend `Lock-1` (ligne 6), que `X` tient'
	],
	[
		'a lock taken twice by one task',
		`
async def main():
    lock = asyncio.Lock()
    async with lock:
        async with lock: pass
asyncio.run(main())`,
		'`Task-1` waits for `lock` (line 5), which it holds itself',
		'`Task-1` attend `lock` (ligne 5), qu’elle tient elle-même'
	],
	[
		'a lock that was never given back',
		`
async def takes(lock): await lock.acquire()
async def main():
    lock = asyncio.Lock()
    await asyncio.create_task(takes(lock), name="T")
    async with lock: pass
asyncio.run(main())`,
		'`Task-1` waits for `lock` (line 6), which `T` took and never gave back',
		'`Task-1` attend `lock` (ligne 6), que `T` a pris sans jamais le rendre'
	],
	[
		'tasks that await each other in a ring',
		`
tasks = {}
async def member(other):
    await asyncio.sleep(0)
    await tasks[other]
async def main():
    for name, other in ("A", "B"), ("B", "C"), ("C", "A"):
        tasks[name] = asyncio.create_task(member(other), name=name)
    await tasks["B"]
asyncio.run(main())`,
		'`A` waits for `B` (line 5); `B` waits for `C` (line 5); `C` waits for `A` (line 5)',
		'`A` attend `B` (ligne 5) ; `B` attend `C` (ligne 5) ; `C` attend `A` (ligne 5)'
	],
	[
		'an event nobody sets, behind a chain of tasks',
		`
async def waits(event):
    await event.wait()
async def between(event):
    await asyncio.shield(asyncio.create_task(waits(event), name="last"))
async def main():
    event = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(between(event), name="first")
asyncio.run(main())`,
		'`Task-1` waits for `first` (line 8); `first` waits for `last` (line 5); `last` waits for `event` (line 3), which nobody will set',
		'`Task-1` attend `first` (ligne 8) ; `first` attend `last` (ligne 5) ; `last` attend `event` (ligne 3), que personne n’armera'
	],
	[
		'a queue nobody fills, and a join without task_done',
		`
async def worker(q):
    while True: await q.get()
async def main():
    q = asyncio.Queue()
    workers = [asyncio.create_task(worker(q), name=name) for name in "uvwxyz"]
    await q.put(1)
    await q.join()
asyncio.run(main())`,
		'`Task-1` waits until all items of `q` are done (line 8), and nobody will call `task_done`; `u`, `v`, `w` and 3 more wait for an item of `q` (line 3), where nobody will put one',
		'`Task-1` attend que tous les éléments de `q` soient traités (ligne 8), et personne n’appellera `task_done` ; `u`, `v`, `w` et 3 autres attendent un élément de `q` (ligne 3), où personne n’en mettra'
	],
	[
		'a full queue',
		`
async def main():
    q = asyncio.Queue(1)
    await q.put(1)
    await q.put(2)
asyncio.run(main())`,
		'`Task-1` waits for a free place in `q` (line 5), from which nobody will take',
		'`Task-1` attend une place libre dans `q` (ligne 5), d’où personne ne prendra rien'
	],
	[
		'permits held by tasks that wait for others, all of whom are named',
		`
async def inner(sem):
    async with sem: pass
async def outer(sem, name):
    async with sem:
        await asyncio.create_task(inner(sem), name=name)
async def main():
    sem = asyncio.Semaphore(2)
    x = asyncio.create_task(outer(sem, "x in"), name="x")
    y = asyncio.create_task(outer(sem, "y in"), name="y")
    await asyncio.gather(x, y)
asyncio.run(main())`,
		'`x` waits for `x in` (line 6); `x in` and `y in` wait for `sem` (line 3), which `x` and `y` hold; `y` waits for `y in` (line 6)',
		'`x` attend `x in` (ligne 6) ; `x in` et `y in` attendent `sem` (ligne 3), que `x` et `y` tiennent ; `y` attend `y in` (ligne 6)'
	],
	[
		'two tasks that each want a second permit',
		`
async def twice(sem):
    async with sem:
        await asyncio.sleep(0)
        async with sem: pass
async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(twice(sem), twice(sem))
asyncio.run(main())`,
		'`Task-2` and `Task-3` wait for `sem` (line 5), which `Task-2` and `Task-3` hold',
		'`Task-2` et `Task-3` attendent `sem` (ligne 5), que `Task-2` et `Task-3` tiennent'
	],
	[
		'a semaphore without a permit',
		`
async def main():
    gate = asyncio.Semaphore(0)
    await gate.acquire()
asyncio.run(main())`,
		'`Task-1` waits for `gate` (line 4), which nobody will release',
		'`Task-1` attend `gate` (ligne 4), que personne ne libérera'
	],
	[
		'a gather of a gather of a future',
		`
async def main():
    future = asyncio.get_running_loop().create_future()
    await asyncio.gather(asyncio.gather(future), asyncio.sleep(1))
asyncio.run(main())`,
		'`Task-1` waits for `Future` (line 4), which nobody will complete',
		'`Task-1` attend `Future` (ligne 4), que personne ne terminera'
	],
	[
		'a gather of gathers of tasks of which one waits',
		`
async def waits(event): await event.wait()
async def main():
    event = asyncio.Event()
    await asyncio.gather(asyncio.gather(asyncio.sleep(1), waits(event)), asyncio.sleep(2))
asyncio.run(main())`,
		'`Task-1` waits for `Task-3` (line 5); `Task-3` waits for `event` (line 2), which nobody will set',
		'`Task-1` attend `Task-3` (ligne 5) ; `Task-3` attend `event` (ligne 2), que personne n’armera'
	],
	[
		'a condition nobody notifies, its lock held by another',
		`
async def waits(ready):
    async with ready: await ready.wait()
async def holds(ready):
    async with ready: await asyncio.Event().wait()
async def main():
    ready = asyncio.Condition()
    await asyncio.wait([asyncio.create_task(waits(ready)), asyncio.create_task(holds(ready))])
asyncio.run(main())`,
		'`Task-1` waits for `Task-2` and `Task-3` (line 8); `Task-2` waits for `ready` (line 3), which nobody will notify; `Task-3` waits for `Event-1` (line 5), which nobody will set',
		'`Task-1` attend `Task-2` et `Task-3` (ligne 8) ; `Task-2` attend `ready` (ligne 3), et personne n’appellera `notify` ; `Task-3` attend `Event-1` (ligne 5), que personne n’armera'
	],
	[
		'a barrier to which too few come',
		`
async def comes(b):
    await b.wait()
async def main():
    b = asyncio.Barrier(3)
    for c in asyncio.as_completed([comes(b), comes(b)]): await c
asyncio.run(main())`,
		'`Task-1` waits for `Task-2` and `Task-3` (line 6); `Task-2` and `Task-3` wait at `b` (line 3) for others, and nobody else will come',
		'`Task-1` attend `Task-2` et `Task-3` (ligne 6) ; `Task-2` et `Task-3` attendent les autres à `b` (ligne 3), et personne d’autre ne viendra'
	],
	[
		'more waits than are told',
		`
async def waits(k):
    await asyncio.Event().wait()
async def main():
    await asyncio.gather(*map(waits, range(9)))
asyncio.run(main())`,
		'`Task-1` waits for `Task-2`, `Task-3`, `Task-4` and 6 more (line 5); `Task-2` waits for `Event-1` (line 3), which nobody will set; `Task-3` waits for `Event-2` (line 3), which nobody will set; `Task-4` waits for `Event-3` (line 3), which nobody will set; 6 more tasks wait',
		'`Task-1` attend `Task-2`, `Task-3`, `Task-4` et 6 autres (ligne 5) ; `Task-2` attend `Event-1` (ligne 3), que personne n’armera ; `Task-3` attend `Event-2` (ligne 3), que personne n’armera ; `Task-4` attend `Event-3` (ligne 3), que personne n’armera ; 6 autres tâches attendent aussi'
	],
	[
		'a loop in which there is nothing',
		`
asyncio.new_event_loop().run_forever()`,
		'everybody waits, and nobody can wake anybody',
		'tout le monde attend, et personne ne peut réveiller personne'
	]
];

function endOf(program: string) {
	const run = simulate(`import asyncio${program}\n`);
	expect(run.ending).toBe('deadlock');
	return run.trace!;
}

test.each(DEADLOCKS)('%s', (_, program, en, fr) => {
	const trace = endOf(program);
	expect(enDeadlock(deadlockOf(trace))).toBe(en);
	expect(frDeadlock(deadlockOf(trace))).toBe(fr);
	const told = { trace, states: createStates(trace), source: [] };
	expect(sentence(told, trace.length - 1, messages('en').events)).toContain(en);
});

test('a program that ends is in no deadlock', () => {
	const { trace } = simulate('import asyncio\nasyncio.run(asyncio.sleep(1))');
	expect(deadlockOf(trace!)).toBeNull();
	expect(waitsFor(trace!, trace!.length - 1)).toEqual([]);
});

test('the cycle is there from the event on by which the second task waits, and not before', () => {
	const trace = endOf(DEADLOCKS[0][1]);
	const isCyclic = Array.from(
		{ length: trace.length },
		(_, i) => cyclesOf(waitsFor(trace, i)).length > 0
	);
	expect(isCyclic.indexOf(true)).toBeGreaterThan(0);
	expect(isCyclic.lastIndexOf(false)).toBe(isCyclic.indexOf(true) - 1);
	const [cycle] = cyclesOf(waitsFor(trace, trace.length - 1));
	expect(cycle.map(({ task, line, whom }) => [task, line, whom.tasks])).toEqual([
		[2, 6, [3]],
		[3, 6, [2]]
	]);
});

test('of 50,000 tasks in one line the first wait is found soon', () => {
	const trace = endOf(`
async def inner(sem):
    async with sem: pass
async def main():
    sem = asyncio.Semaphore(1)
    async with sem:
        await asyncio.gather(*[inner(sem) for _ in range(50_000)])
asyncio.run(main())`);
	const [cycle] = cyclesOf(waitsFor(trace, trace.length - 1));
	expect(cycle.map(({ task }) => task)).toEqual([1, 2]);
}, 20_000);
