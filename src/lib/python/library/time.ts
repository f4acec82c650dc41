import { PyFloat, PyModule, typeOf, type Value } from '../values/object';
import { error, typeError, valueError } from '../values/exceptions';
import { native } from '../values/native';

/**
 * The module `time`. All clocks are the loop's: they begin at 0.0 with the program, and `time.time()` with
 * them, so that a run gives the same times whenever it is made.
 */
const clock = (name: string) => native(name, '', (vm) => new PyFloat(vm.recorder.time));
const nanoseconds = (name: string) => native(name, '', (vm) => Math.round(vm.recorder.time * 1e9));

export const timeModule = new PyModule('time', [
	...['time', 'monotonic', 'perf_counter'].map((name) => [name, clock(name)] as const),
	// the processor's time: what the program computes is not told apart from what it waits
	...['process_time', 'thread_time'].map((name) => [name, clock(name)] as const),
	...['time_ns', 'monotonic_ns', 'perf_counter_ns'].map(
		(name) => [name, nanoseconds(name)] as const
	),
	[
		'sleep',
		native('sleep', 'seconds, /', (vm, value: Value) => {
			const seconds = value instanceof PyFloat ? value.value : value;
			if (typeof seconds !== 'number')
				throw error(
					typeError,
					`'${typeOf(value).name}' object cannot be interpreted as an integer`
				);
			if (seconds < 0) throw error(valueError, 'sleep length must be non-negative');
			return vm.threads.hold(seconds, 'blocks', vm.waitLabel ?? 'time.sleep', null);
		})
	]
]);
