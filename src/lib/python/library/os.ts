import { native } from '../values/native';
import { PyModule } from '../values/object';
import { Opaque } from '../values/opaque';
import type { MakeModule } from './library-module';

/** Of the system only what is the same in every run is known; all else is from outside. */
export const makeOs: MakeModule = () =>
	new PyModule('os', [
		['__name__', 'os'],
		['cpu_count', native('cpu_count', '', () => 4)],
		['process_cpu_count', native('process_cpu_count', '', () => 4)],
		['getpid', native('getpid', '', () => 1)],
		['name', 'posix'],
		['sep', '/'],
		['linesep', '\n'],
		[
			'__getattr__',
			native('__getattr__', 'name, /', (_vm, name: string) => new Opaque(`os.${name}`))
		]
	]);
