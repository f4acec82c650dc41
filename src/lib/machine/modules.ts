import { contextvarsModule } from '../asyncio/contextvars';
import { asyncioModule, asyncioSubmodules } from '../asyncio/module';
import { importModule } from '../python/library';
import { concurrentFuturesModule, concurrentModule } from '../python/library/concurrent-futures';
import { timeModule } from '../python/library/time';
import type { Interpreter } from '../python/run/interpreter';
import { PyModule } from '../python/values/object';

/** The modules that need the loop, the pools or the clock. */
const MODULES = [
	asyncioModule,
	...asyncioSubmodules,
	contextvarsModule,
	concurrentModule,
	concurrentFuturesModule,
	timeModule
];

/** What `import` finds in one run; undefined: a module that is not simulated. */
export type Importer = (name: string) => PyModule | undefined;

/** A run has its own copy of each module: what the program sets there stays there. */
export function createImporter(vm: Interpreter): Importer {
	const own = new Map(
		MODULES.map((module) => [module.name, new PyModule(module.name, module.attrs)])
	);
	for (const [name, module] of own) {
		const [above, last] = name.split('.') as [string, string?];
		if (last && own.get(above)?.attrs.has(last)) own.get(above)!.attrs.set(last, module);
	}
	return (name) => importModule(vm, name, own);
}
