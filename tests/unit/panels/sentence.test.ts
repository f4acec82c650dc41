import { expect, test } from 'vitest';
import { messages } from '../../../src/lib/i18n/messages';
import { sentence } from '../../../src/lib/panels/sentence';
import type { Kind } from '../../../src/lib/trace/kinds';
import { mainOf, said, told } from './said';

const WORK = `async def work(seconds):
    await asyncio.sleep(seconds)
    return seconds`;
const FAILS = `async def fail():
    raise ValueError('no')`;
const GATE = `gate = asyncio.Semaphore(1)
async def work():
    async with gate:
        await asyncio.sleep(1)`;
const LOCK = GATE.replace('Semaphore(1)', 'Lock()');
const THREE = 'await asyncio.gather(work(), work(), work())';
const QUEUE = `queue = asyncio.Queue(1)
async def get():
    await queue.get()`;
const EVENT = `flag = asyncio.Event()
async def wait():
    await flag.wait()`;
const CONDITION = `changed = asyncio.Condition()
async def wait():
    async with changed:
        await changed.wait()`;
const TASK = 't = asyncio.create_task';

// Program, kind of event and the sentences that it must have, in both languages.
test.each<[string, string, Kind, string, string]>([
	[
		'a task that slept resumes, and who is ready too',
		mainOf('await asyncio.gather(work(1), work(1))', WORK),
		'task.step',
		'`Task-2` resumes: its `sleep(1)` ended at 1.000 s. `Task-3` is ready too and waits its turn.',
		'`Task-2` reprend : son `sleep(1)` s’est terminé à 1,000 s. `Task-3` est prête aussi et attend son tour.'
	],
	[
		'a sleep that ends late',
		mainOf(`${TASK}(work(1))\nawait asyncio.sleep(0)\ntime.sleep(3)\nawait t`, WORK),
		'task.step',
		'`Task-2` resumes: its `sleep(1)` ended at 3.000 s, 2.0 s late.',
		'`Task-2` reprend : son `sleep(1)` s’est terminé à 3,000 s, avec 2,0 s de retard.'
	],
	[
		'who starves',
		mainOf(`${TASK}(work(1))\nawait asyncio.sleep(0)\ntime.sleep(3)\nawait t`, WORK),
		'thread.block',
		'`Task-1` blocks the thread for 3.0 s in `time.sleep`: 1 timer will be late.',
		'`Task-1` bloque le fil pendant 3,0 s dans `time.sleep` : 1 minuteur sera en retard.'
	],
	[
		'a timer that is late',
		mainOf(`${TASK}(work(1))\nawait asyncio.sleep(0)\ntime.sleep(3)\nawait t`, WORK),
		'timer.due',
		'The timer of `Task-2` is due, 2.0 s late: the thread was held when its time came.',
		'Le minuteur de `Task-2` arrive à échéance avec 2,0 s de retard : le fil était occupé à son heure.'
	],
	[
		'a permit goes to the first in line',
		mainOf(THREE, GATE),
		'resource.give',
		'`Task-2` gives a permit back to `gate`: 1 of 1 free; `Task-3`, first in line, will be woken.',
		'`Task-2` rend un permis à `gate` : 1 sur 1 libre ; `Task-3`, en tête de sa file, va être réveillée.'
	],
	[
		'a permit is kept for who is woken',
		mainOf(THREE, GATE),
		'resource.take',
		'The permit of `gate` is kept for `Task-3`, first in line: none is left.',
		'Le permis de `gate` est gardé pour `Task-3`, en tête de sa file : il n’en reste aucun.'
	],
	[
		'no permit is free',
		mainOf(THREE, GATE),
		'resource.wait',
		'`Task-4` must wait for `gate`, no permit is free (`Task-2`): it is number 2 in line.',
		'`Task-4` doit attendre `gate`, aucun permis n’est libre (`Task-2`) : elle est numéro 2 dans la file.'
	],
	[
		'a lock is released',
		mainOf(THREE, LOCK),
		'resource.give',
		'`Task-2` releases `gate`; `Task-3`, first in line, will be woken.',
		'`Task-2` libère `gate` ; `Task-3`, en tête de sa file, va être réveillée.'
	],
	[
		'a lock that nobody waits for',
		mainOf('await work()', LOCK),
		'resource.give',
		'`Task-1` releases `gate`: it is free.',
		'`Task-1` libère `gate` : il est libre.'
	],
	[
		'who released it',
		mainOf(THREE, LOCK),
		'handle.ready',
		'`Task-3` joins the ready queue, first in line: `Task-2` has released `gate`.',
		'`Task-3` entre dans la file des prêtes, en tête : `Task-2` a libéré `gate`.'
	],
	[
		'an item for who waits',
		mainOf(`${TASK}(get())\nawait asyncio.sleep(0)\nawait queue.put(1)\nawait t`, QUEUE),
		'resource.give',
		'`Task-1` puts an item into `queue`: 1 of 1 there; `Task-2`, first in line to get, will be woken.',
		'`Task-1` met un élément dans `queue` : il y en a 1 sur 1 ; `Task-2`, la première qui en veut un, va être réveillée.'
	],
	[
		'an item that was there already',
		mainOf(`${TASK}(get())\nawait queue.put(1)\nawait t`, QUEUE),
		'resource.take',
		'`Task-2` takes an item out of `queue`, put in by `Task-1` at 0.000 s: 0 left.',
		'`Task-2` prend un élément de `queue`, mis par `Task-1` à 0,000 s : il en reste 0.'
	],
	[
		'a full queue',
		mainOf(`${TASK}(get())\nawait queue.put(1)\nawait queue.put(2)\nawait t`, QUEUE),
		'resource.wait',
		'`queue` is full, with 1 item: `Task-1` waits for a place; it is number 1 in line.',
		'`queue` est pleine, avec 1 élément : `Task-1` attend une place ; elle est numéro 1 dans la file.'
	],
	[
		'an event is set',
		mainOf(`${TASK}(wait())\nawait asyncio.sleep(0)\nflag.set()\nawait t`, EVENT),
		'resource.give',
		'`Task-1` sets `flag`; `Task-2`, which waits for it, will be woken.',
		'`Task-1` arme `flag` ; `Task-2`, qui l’attend, va être réveillée.'
	],
	[
		'a condition is notified',
		mainOf(
			`${TASK}(wait())\nawait asyncio.sleep(0)\nasync with changed:\n    changed.notify()\nawait t`,
			CONDITION
		),
		'handle.ready',
		'`Task-2` joins the ready queue, first in line: `Task-1` has notified `changed`.',
		'`Task-2` entre dans la file des prêtes, en tête : `Task-1` a notifié `changed`.'
	],
	[
		'a task ends and another awaits it',
		mainOf(`${TASK}(work(1))\nawait t`, WORK),
		'task.end',
		'`Task-2` is done and returns `1`; `Task-1`, which awaits it, will be woken.',
		'`Task-2` est terminée et renvoie `1` ; `Task-1`, qui l’attend, va être réveillée.'
	],
	[
		'a task of a gather ends',
		mainOf('await asyncio.gather(work(1), work(2))', WORK),
		'task.end',
		'`Task-2` is done and returns `1`; `gather(2)` still waits for 1 task.',
		'`Task-2` est terminée et renvoie `1` ; `gather(2)` attend encore 1 tâche.'
	],
	[
		'the exception of an awaited task',
		mainOf(`${TASK}(fail())\ntry:\n    await t\nexcept ValueError:\n    pass`, FAILS),
		'task.step',
		"`Task-1` resumes with the exception of `Task-2`: `ValueError('no')`.",
		"`Task-1` reprend avec l’exception de `Task-2` : `ValueError('no')`."
	],
	[
		'a timeout strikes',
		mainOf(
			'try:\n    async with asyncio.timeout(1):\n        await work(5)\nexcept TimeoutError:\n    pass',
			WORK
		),
		'task.step',
		'`Task-1` resumes with `CancelledError`: its timeout is over.',
		'`Task-1` reprend avec `CancelledError` : son échéance est passée.'
	],
	[
		'a cancellation of who waits',
		mainOf(`${TASK}(work(5))\nawait asyncio.sleep(1)\nt.cancel()`, WORK),
		'task.cancel',
		'`Task-1` cancels `Task-2`: its wait at `sleep(5)` ends with `CancelledError`.',
		'`Task-1` annule `Task-2` : son attente à `sleep(5)` finit par `CancelledError`.'
	],
	[
		'a cancellation of who has not begun',
		mainOf(`${TASK}(work(5))\nt.cancel()`, WORK),
		'task.cancel',
		'`Task-1` cancels `Task-2`: it has not begun, so none of its code will run.',
		'`Task-1` annule `Task-2` : elle n’a pas commencé, rien de son code ne s’exécutera.'
	],
	[
		'who runs next',
		mainOf('await asyncio.gather(work(1), work(2))', WORK),
		'task.suspend',
		'`Task-2` suspends at `sleep(1)` for 1.0 s, until 1.000 s. Next in the queue: `Task-3`.',
		'`Task-2` se suspend à `sleep(1)` pour 1,0 s, jusqu’à 1,000 s. En tête de la file : `Task-3`.'
	],
	[
		'nobody is ready',
		mainOf('await work(1)', WORK),
		'task.suspend',
		'`Task-1` suspends at `sleep(1)` for 1.0 s, until 1.000 s. Nobody else is ready: the loop is free.',
		'`Task-1` se suspend à `sleep(1)` pour 1,0 s, jusqu’à 1,000 s. Personne d’autre n’est prêt : la boucle est libre.'
	],
	[
		'the loop waits',
		mainOf('await work(1)', WORK),
		'loop.wait',
		'Nothing is ready: the loop waits 1.0 s for `Task-1`, until 1.000 s.',
		'Rien n’est prêt : la boucle attend `Task-1` 1,0 s, jusqu’à 1,000 s.'
	],
	[
		'a turn that others join',
		mainOf('await asyncio.gather(work(1), work(2))', WORK),
		'loop.iteration',
		'Turn 1 of the loop runs 1 handle: `Task-1`. What joins meanwhile waits for the next turn.',
		'Le tour 1 de la boucle exécute 1 appel : `Task-1`. Ce qui arrive entre-temps attend le tour suivant.'
	],
	[
		'a turn that nobody joins',
		mainOf('await asyncio.gather(work(1), work(2))', WORK),
		'loop.iteration',
		'Turn 2 of the loop runs 2 handles in order: `Task-2` and `Task-3`.',
		'Le tour 2 de la boucle exécute 2 appels dans l’ordre : `Task-2` et `Task-3`.'
	],
	[
		'a turn with nothing but what was cancelled',
		mainOf('asyncio.get_running_loop().call_soon(print).cancel()\nawait work(1)', WORK),
		'loop.iteration',
		'Turn 2 of the loop finds only cancelled handles and skips them.',
		'Le tour 2 de la boucle ne trouve que des appels annulés et les saute.'
	],
	[
		'a job waits for a worker',
		`import asyncio, time
from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor(1)
a = pool.submit(time.sleep, 1)
b = pool.submit(time.sleep, 1)
`,
		'job.submit',
		'The program hands `sleep` to the pool `ThreadPoolExecutor-0`: it waits until a worker is free.',
		'Le programme confie `sleep` au groupe `ThreadPoolExecutor-0` : il attend qu’un exécutant soit libre.'
	],
	[
		'a wait that was cancelled before it began',
		mainOf('asyncio.current_task().cancel()\nawait asyncio.sleep(1)'),
		'handle.ready',
		'`Task-1` joins the ready queue, first in line: its wait was cancelled by `Task-1`.',
		'`Task-1` entre dans la file des prêtes, en tête : son attente a été annulée par `Task-1`.'
	],
	[
		'a future that was cancelled',
		mainOf(
			'future = asyncio.Future()\nasyncio.get_running_loop().call_soon(future.cancel)\nawait future'
		),
		'task.step',
		'`Task-1` resumes with `CancelledError`: `Future` was cancelled.',
		'`Task-1` reprend avec `CancelledError` : `Future` a été annulé.'
	],
	[
		'what as_completed waits for',
		mainOf('for next in asyncio.as_completed([work(2), work(1)]):\n    await next', WORK),
		'task.suspend',
		'`Task-1` suspends at `as_completed` until the next of those it waits for has ended. Nobody else is ready: the loop is free.',
		'`Task-1` se suspend à `as_completed` jusqu’à ce que la prochaine de celles qu’elle attend soit finie. Personne d’autre n’est prêt : la boucle est libre.'
	],
	[
		'what as_completed gives',
		mainOf('for next in asyncio.as_completed([work(2), work(1)]):\n    await next', WORK),
		'task.step',
		'`Task-1` resumes: `Task-3` has ended, and `as_completed` hands it out.',
		'`Task-1` reprend : `Task-3` est terminée, et `as_completed` la donne.'
	],
	[
		'an exception that nobody looked at',
		mainOf(
			'asyncio.get_running_loop().call_soon(fail)\nawait asyncio.sleep(1)',
			FAILS.replace('async ', '')
		),
		'notice',
		"Nobody looked at the exception `ValueError('no')`: Python only writes it to its log.",
		"Personne n’a regardé l’exception `ValueError('no')` : Python ne fait que l’écrire dans son journal."
	],
	[
		'a backtick in what is printed does not end the name',
		"print('a`b')",
		'print',
		'The program prints `a’b`.',
		'Le programme affiche `a’b`.'
	],
	[
		'a line of code',
		mainOf('await work(1)', WORK),
		'line',
		'`Task-1` runs line 4: `await asyncio.sleep(seconds)`',
		'`Task-1` exécute la ligne 4 : `await asyncio.sleep(seconds)`'
	]
])('%s', (_, source, kind, en, fr) => {
	expect(said(source, kind)).toContain(en);
	expect(said(source, kind, 'fr')).toContain(fr);
});

test('of many who are ready three are named and all are counted', () => {
	const many = mainOf('await asyncio.gather(*[work(1) for _ in range(10_000)])', WORK);
	expect(said(many, 'task.step')).toContain(
		'`Task-2` begins to run. `Task-3`, `Task-4`, `Task-5` and 9,996 more are ready too and wait their turn.'
	);
});

test('among 10,000 tasks a sentence takes no time that is seen', () => {
	const program = told(
		mainOf('await asyncio.gather(*[work() for _ in range(10_000)])', GATE.replace('(1)', '(9)'))
	);
	const words = messages('en').events;
	const { length } = program.trace;
	for (const i of [0, length - 1]) sentence(program, i, words); // reads the trace once
	const started = performance.now();
	const steps = 2000;
	for (let k = 0; k < steps; k++) sentence(program, Math.floor((k / steps) * length), words);
	expect((performance.now() - started) / steps).toBeLessThan(2); // ms
});
