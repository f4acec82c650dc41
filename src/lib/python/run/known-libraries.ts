import { Opaque } from '../values/opaque';
import type { CallSite } from './call';
import type { Interpreter } from './interpreter';
import type { Value } from '../values/object';

/** What a call into a library does: it waits (when awaited or entered), or it blocks the thread. */
interface Behaviour {
	readonly how: 'io' | 'blocks';
	readonly seconds: number;
}

const waits = (seconds: number): Behaviour => ({ how: 'io', seconds });
const blocks = (seconds: number): Behaviour => ({ how: 'blocks', seconds });
const each = (prefix: string, names: string, behaviour: Behaviour): [string, Behaviour][] =>
	names.split(' ').map((name) => [`${prefix}${name}()`, behaviour]);

const VERBS = 'get post put patch delete head options request';
const READS = 'read readline readlines write writelines';

/**
 * Calls of common libraries by path: names joined by dots, `()` for a call. Seconds are round teaching
 * numbers: a request 1, reading its body 0.1, opening or reading a file 0.1, opening a session none.
 */
const KNOWN: ReadonlyMap<string, Behaviour> = new Map([
	['aiohttp.ClientSession()', waits(0)],
	...each('aiohttp.ClientSession().', VERBS, waits(1)),
	...VERBS.split(' ').flatMap((verb) =>
		each(`aiohttp.ClientSession().${verb}().`, 'json text read', waits(0.1))
	),
	['httpx.AsyncClient()', waits(0)],
	...each('httpx.AsyncClient().', VERBS, waits(1)),
	...each('httpx.AsyncClient().', 'aclose', waits(0)),
	...each('httpx.', VERBS, blocks(1)),
	...each('httpx.Client().', VERBS, blocks(1)),
	...each('requests.', VERBS, blocks(1)),
	...each('requests.Session().', VERBS, blocks(1)),
	['urllib.request.urlopen()', blocks(1)],
	['aiofiles.open()', waits(0.1)],
	...each('aiofiles.open().', READS, waits(0.1)),
	...each('open().', READS, blocks(0.1)),
	...each('pathlib.Path().', 'read_text read_bytes write_text write_bytes', blocks(0.1)),
	...each('sqlite3.connect().', 'execute executemany commit', blocks(0.1)),
	...each('psycopg2.connect().cursor().', 'execute fetchall fetchone', blocks(0.1)),
	...each('asyncpg.', 'connect create_pool', waits(0.1)),
	...['asyncpg.connect().', 'asyncpg.create_pool().', 'asyncpg.create_pool().acquire().'].flatMap(
		(pool) => each(pool, 'fetch fetchrow fetchval execute', waits(0.1))
	),
	['asyncpg.create_pool().acquire()', waits(0)],
	['subprocess.run()', blocks(1)]
]);

/** Modules about which something is known; others are announced as unknown when they are imported. */
export const KNOWN_LIBRARIES: ReadonlySet<string> = new Set([
	...[...KNOWN.keys()].map((path) => path.split('.')[0]!),
	'fastapi'
]);

/**
 * Modules of CPython that start threads, processes or loops of their own, or wait: taken for opaque values
 * they would do nothing, and the lanes would lie.
 */
export const REFUSED_MODULES: ReadonlySet<string> = new Set([
	'_thread',
	'ctypes',
	'gc',
	'multiprocessing',
	'queue',
	'sched',
	'select',
	'selectors',
	'signal',
	'socket',
	'socketserver',
	'threading',
	'weakref'
]);

/** How long awaiting an opaque value nobody knows takes (s). */
const UNKNOWN_WAIT = 1;

/** Calls an opaque value: opaque again; a call known to block holds the thread. */
export function callOpaque(vm: Interpreter, callee: Opaque, site: CallSite | null): Value {
	const path = `${callee.path}()`;
	const result = new Opaque(site?.text ?? `${callee.text}()`, path, site?.remarks);
	const known = KNOWN.get(path);
	const sim = site?.remarks?.sim;
	// a comment that says how long the statement holds the thread stands for the call's own time
	if (known?.how !== 'blocks' || (sim && sim.how !== 'io')) return result;
	return vm.threads.hold(known.seconds, 'blocks', site?.remarks?.label ?? result.text, result);
}

/** How long awaiting or entering `opaque` takes, and what the wait is called. */
export function waitOf(vm: Interpreter, opaque: Opaque): { seconds: number; label: string } {
	// gather awaits what was called elsewhere: the comment then stands at the call
	const remarks = { ...opaque.remarks, ...vm.waitSite?.remarks };
	const known = KNOWN.get(opaque.path);
	const usual = known ? (known.how === 'io' ? known.seconds : 0) : UNKNOWN_WAIT;
	return {
		seconds: remarks.sim?.how === 'io' ? remarks.sim.seconds : usual,
		label: remarks.label ?? opaque.text
	};
}
