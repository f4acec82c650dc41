import { contextvarsModule } from '../asyncio/contextvars';
import { asyncioModule } from '../asyncio/module';
import { importModule } from '../python/library';
import { concurrentFuturesModule, concurrentModule } from '../python/library/concurrent-futures';
import { timeModule } from '../python/library/time';
import type { Interpreter } from '../python/run/interpreter';
import { PyModule } from '../python/values/object';

/** The modules that need the loop, the pools or the clock. */
const MODULES = [
	asyncioModule,
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
	return (name) => importModule(vm, name, own);
}
