import { contextvarsModule } from '../asyncio/contextvars';
import { asyncioModule } from '../asyncio/module';
import { concurrentFuturesModule, concurrentModule } from '../python/library/concurrent-futures';
import { timeModule } from '../python/library/time';
import type { Interpreter } from '../python/run/interpreter';
import { PyModule } from '../python/values/object';

const MODULES: ReadonlyMap<string, (vm: Interpreter) => PyModule> = new Map(
	[asyncioModule, contextvarsModule, concurrentModule, concurrentFuturesModule, timeModule].map(
		(module) => [module.name, () => new PyModule(module.name, module.attrs)]
	)
);

/** The modules of one run: each is made when it is first imported. */
export interface Importer {
	/** undefined: no module that is simulated */
	readonly load: (name: string) => PyModule | undefined;
	/** modules that need no word: simulated ones, and what is no module at all */
	readonly isKnown: (name: string) => boolean;
}

/** What `import` finds. A program can change only its own copy of a module. */
export function createImporter(vm: Interpreter): Importer {
	const loaded = new Map<string, PyModule>();
	return {
		isKnown: (name) => MODULES.has(name) || name === '__future__',
		load(name) {
			let module = loaded.get(name);
			const make = MODULES.get(name);
			if (!module && make) loaded.set(name, (module = make(vm)));
			return module;
		}
	};
}
