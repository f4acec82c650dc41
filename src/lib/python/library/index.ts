import '../run/generator-methods';
import type { Interpreter } from '../run/interpreter';
import type { PyModule } from '../values/object';
import type { MakeModule } from './library-module';
import { makeAbc } from './abc';
import { makeBisect } from './bisect';
import { makeCollections } from './collections';
import { makeContextlib } from './contextlib';
import { makeCopy } from './copy';
import { makeDataclasses } from './dataclasses';
import { makeEnum } from './enum';
import { makeHeapq } from './heapq';
import { makeItertools } from './itertools';
import { makeFunctools } from './functools';
import { makeRandom } from './random';
import { makeCollectionsAbc } from './collections/abc';
import { makeInspect } from './inspect';
import { makeOs } from './os';
import { makeSys } from './sys';
import { makeTraceback } from './traceback';
import { makeTypes } from './types';
import { makeTyping } from './typing';
import { makeJson } from './json';
import { makeMath } from './math';
import { makeOperator } from './operator';
import { makeString } from './string';
import { makeLogging } from './logging';
import { makeStatistics } from './statistics';
import { makeTextwrap } from './textwrap';

/** The modules of the library by name, but for asyncio and those that need it. */
const MODULES: ReadonlyMap<string, MakeModule> = new Map([
	['abc', makeAbc],
	['bisect', makeBisect],
	['collections', makeCollections],
	['contextlib', makeContextlib],
	['copy', makeCopy],
	['dataclasses', makeDataclasses],
	['enum', makeEnum],
	['functools', makeFunctools],
	['heapq', makeHeapq],
	['itertools', makeItertools],
	['collections.abc', makeCollectionsAbc],
	['inspect', makeInspect],
	['os', makeOs],
	['sys', makeSys],
	['traceback', makeTraceback],
	['types', makeTypes],
	['typing', makeTyping],
	['json', makeJson],
	['math', makeMath],
	['operator', makeOperator],
	['string', makeString],
	['logging', makeLogging],
	['statistics', makeStatistics],
	['textwrap', makeTextwrap],
	['random', makeRandom]
]);

const made = new WeakMap<Interpreter, Map<string, PyModule>>();

/**
 * The module of a dotted name, made when the run first asks for it; undefined: the simulator does
 * not know it. `extra` are modules from outside, by name; they go before the library's own.
 */
export function importModule(
	vm: Interpreter,
	name: string,
	extra: ReadonlyMap<string, PyModule> = new Map()
): PyModule | undefined {
	const given = extra.get(name);
	if (given) return given;
	let modules = made.get(vm);
	if (!modules) made.set(vm, (modules = new Map()));
	let module = modules.get(name);
	if (!module) {
		module = MODULES.get(name)?.(vm);
		if (module) modules.set(name, module);
	}
	return module;
}
