/** What a number in a program is for, in the order in which a table of them would be read. */
export type NumberRole =
	| 'semaphore' // how many it lets in
	| 'workers' // of a pool
	| 'queue' // its greatest length
	| 'barrier' // how many it waits for
	| 'range' // how often
	| 'sleep' // seconds
	| 'block' // seconds for which the thread is held
	| 'latency' // of a `# sim:` comment
	| 'timeout' // seconds
	| 'argument' // of one of the program's own functions
	| 'default' // of a parameter
	| 'constant' // it has a name
	| 'number';

const SIZES: readonly NumberRole[] = ['semaphore', 'workers', 'queue', 'barrier', 'range'];
const LENGTHS: readonly NumberRole[] = ['sleep', 'block', 'latency', 'timeout'];

/** Whether only a whole number can stand there. */
export const isSize = (role: NumberRole) => SIZES.includes(role);
/** Whether it is a length of time. */
export const isLength = (role: NumberRole) => LENGTHS.includes(role);

/** Functions with an argument of a known meaning: its place and its name. */
const ARGUMENTS: Readonly<Record<string, readonly [place: number, name: string, NumberRole]>> = {
	'asyncio.Semaphore': [0, 'value', 'semaphore'],
	'asyncio.BoundedSemaphore': [0, 'value', 'semaphore'],
	'asyncio.Queue': [0, 'maxsize', 'queue'],
	'asyncio.LifoQueue': [0, 'maxsize', 'queue'],
	'asyncio.PriorityQueue': [0, 'maxsize', 'queue'],
	'asyncio.Barrier': [0, 'parties', 'barrier'],
	'concurrent.futures.ThreadPoolExecutor': [0, 'max_workers', 'workers'],
	'concurrent.futures.ProcessPoolExecutor': [0, 'max_workers', 'workers'],
	'asyncio.sleep': [0, 'delay', 'sleep'],
	'time.sleep': [0, 'secs', 'block'],
	'asyncio.timeout': [0, 'delay', 'timeout'],
	'asyncio.wait_for': [1, 'timeout', 'timeout'],
	'asyncio.wait': [1, 'timeout', 'timeout']
};

/** What an argument of a function means, by its place or its name; `range` counts to its last but step. */
export function argumentRole(
	called: string,
	place: number | string,
	count: number
): NumberRole | undefined {
	if (called === 'range') return place === (count > 1 ? 1 : 0) ? 'range' : undefined;
	const known = Object.hasOwn(ARGUMENTS, called) ? ARGUMENTS[called] : undefined;
	if (!known) return undefined;
	const [at, name, role] = known;
	return place === at || place === name ? role : undefined;
}
