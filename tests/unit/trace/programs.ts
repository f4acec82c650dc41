import fc from 'fast-check';
import { record, type Op, type Task } from './fixture';
import type { Trace } from '../../../src/lib/trace/trace';

const seconds = fc.integer({ min: 0, max: 8 }).map((n) => n / 4);
const resource = fc.integer({ min: 1, max: 2 });
const { task } = fc.letrec<{ task: Task; op: Op }>((tie) => ({
	op: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		fc.record({ op: fc.constant('line' as const), line: fc.integer({ min: 1, max: 30 }) }),
		fc.record({ op: fc.constantFrom('sleep' as const, 'io' as const, 'block' as const), seconds }),
		fc.record({ op: fc.constant('turn' as const) }),
		fc.record({ op: fc.constant('print' as const), text: fc.string() }),
		fc.record({ op: fc.constantFrom('take' as const, 'give' as const), resource }),
		fc.record({ op: fc.constant('cancel' as const), task: fc.integer({ min: 1, max: 9 }) }),
		fc.record({ op: fc.constant('job' as const), seconds }),
		fc.record({ op: fc.constant('fail' as const), value: fc.constant('KeyError(1)') }),
		fc.record({
			op: fc.constantFrom('gather' as const, 'spawn' as const),
			tasks: fc.array(tie('task'), { minLength: 1, maxLength: 4 })
		})
	),
	task: fc.record({ name: fc.string(), ops: fc.array(tie('op'), { maxLength: 7 }) })
}));

/** Traces of random programs with two semaphores and a pool of one or two workers. */
export const traces: fc.Arbitrary<Trace> = fc
	.tuple(task, fc.tuple(fc.nat(2), fc.nat(2)), fc.integer({ min: 1, max: 2 }))
	.map(([main, permits, workers]) => record(main, permits, workers));
