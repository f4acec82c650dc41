import { PyFloat, typeOf, type Value } from '../values/object';
import { error, typeError, valueError } from '../values/exceptions';
import { native } from '../values/native';
import { libraryModule } from './library-module';

/**
 * The module `time`. All clocks are the loop's: they begin at 0.0 with the program, and `time.time()` with
 * them, so that a run gives the same times whenever it is made.
 */
const clock = (name: string) => native(name, '', (vm) => new PyFloat(vm.recorder.time));
const nanoseconds = (name: string) => native(name, '', (vm) => Math.round(vm.recorder.time * 1e9));

export const timeModule = libraryModule(
	'time',
	[
		...['time', 'monotonic', 'perf_counter'].map(clock),
		// the processor's time: what the program computes is not told apart from what it waits
		...['process_time', 'thread_time'].map(clock),
		...['time_ns', 'monotonic_ns', 'perf_counter_ns'].map(nanoseconds),
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
	],
	{},
	`process_time_ns thread_time_ns clock_getres clock_gettime clock_gettime_ns clock_settime clock_settime_ns
	get_clock_info pthread_getcpuclockid tzset asctime ctime gmtime localtime mktime strftime strptime struct_time
	altzone daylight timezone tzname CLOCK_BOOTTIME CLOCK_HIGHRES CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW
	CLOCK_PROCESS_CPUTIME_ID CLOCK_PROF CLOCK_REALTIME CLOCK_TAI CLOCK_THREAD_CPUTIME_ID CLOCK_UPTIME
	CLOCK_UPTIME_RAW`
);
