import { refusedCalls, refusedLoopMethods } from '../../src/lib/asyncio/refused-names';
import { simulate } from '../../src/lib/simulate';
import { outputs } from '../../src/lib/trace/output';

/** What becomes of a name of CPython in the simulator; `absent`: it is said not to exist, which would be untrue. */
export const STANDINGS = ['modelled', 'opaque', 'refused', 'absent'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Names by what becomes of them. */
export type Standings = Readonly<Record<Standing, readonly string[]>>;

/** What becomes of an expression after some imports. */
function standing(imports: string, expression: string): Standing {
	const { ending, trace } = simulate(`${imports}\nprint(repr(${expression}))`);
	if (ending === 'not-simulated') return 'refused';
	if (ending !== 'ok' || !trace) return 'absent';
	return outputs(trace)[0]?.text.startsWith('‹') ? 'opaque' : 'modelled';
}

function sort(names: readonly string[], standingOf: (name: string) => Standing): Standings {
	const sorted: Record<Standing, string[]> = { modelled: [], opaque: [], refused: [], absent: [] };
	for (const name of names) sorted[standingOf(name)].push(name);
	return sorted;
}

/** What becomes of modules, by their dotted names. */
export const sortModules = (names: readonly string[]): Standings =>
	sort(names, (name) => standing(`import ${name}`, name));

/** What becomes of the names of a module. */
export const sortMembers = (module: string, names: readonly string[]): Standings =>
	sort(names, (name) =>
		module === 'asyncio' && refusedCalls.has(name)
			? 'refused'
			: standing(`import ${module}`, `${module}.${name}`)
	);

/** What becomes of the attributes of a type of a module. */
export const sortAttributes = (module: string, type: string, names: readonly string[]): Standings =>
	sort(names, (name) =>
		type === 'AbstractEventLoop' && refusedLoopMethods.has(name)
			? 'refused'
			: standing(`import ${module}`, `${module}.${type}.${name}`)
	);

/** What becomes of builtins. */
export const sortBuiltins = (names: readonly string[]): Standings =>
	sort(names, (name) => standing('', name));
