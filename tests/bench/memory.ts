import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createSimulation, simulate } from '../../src/lib/simulate';
import { COLUMNS, type Trace } from '../../src/lib/trace/trace';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Enough for every task of a program to have taken its first step. */
const PASSES = 3;

/**
 * Bytes of objects that a task takes while it waits: what the heap holds when all `tasks` of a program
 * wait, without the trace, whose columns stand outside of it.
 */
export function bytesPerWaitingTask(source: string, tasks: number): number {
	simulate(source); // what is compiled only once does not count
	const before = heapUsed();
	const run = createSimulation(source);
	if ('problem' in run) throw new Error('The program does not parse.');
	for (let i = 0; i < PASSES; i++) run.machine.send({ type: 'loop.iterate' });
	const bytes = heapUsed() - before;
	if (run.result().ending !== 'limit') throw new Error('It was over before it was measured.');
	return bytes / tasks;
}

function heapUsed(): number {
	collectGarbage();
	return process.memoryUsage().heapUsed;
}

/** Of the columns, and of the strings at two bytes a character. */
export function bytesOf(trace: Trace): number {
	const columns = COLUMNS.reduce((sum, name) => sum + trace[name].byteLength, 0);
	return trace.strings.reduce((sum, text) => sum + 2 * text.length, columns);
}
