import { describe, expect, test } from 'vitest';
import { sortAttributes, sortBuiltins, sortMembers, sortModules } from './names';
import {
	attributesInPython,
	builtinsOfPython,
	membersInPython,
	modulesOfPython,
	namesOfAsyncio,
	typesInPython
} from './python-names';

// Whatever CPython has is modelled, or refused by name; it is never said to be missing.
describe('no name of CPython is missing', { timeout: 120_000 }, () => {
	test('of asyncio', async () => {
		const names = await namesOfAsyncio();
		expect(names).toContain('TaskGroup');
		expect(sortMembers('asyncio', names)).toMatchObject({ opaque: [], absent: [] });
	});

	test.each(['asyncio', 'builtins'])('of the types of %s', async (module) => {
		const all = await typesInPython(module);
		const types = (module === 'builtins' ? sortBuiltins(all) : sortMembers(module, all)).modelled;
		expect(types.length).toBeGreaterThan(10);
		for (const type of types)
			expect(
				sortAttributes(module, type, await attributesInPython(module, type)).absent,
				type
			).toEqual([]);
	});

	test('of the modules that are modelled', async () => {
		const modules = sortModules(await modulesOfPython()).modelled;
		expect(modules).toContain('contextlib');
		for (const module of modules)
			expect(sortMembers(module, await membersInPython(module)).absent, module).toEqual([]);
	});

	test('of the builtins', async () => {
		expect(sortBuiltins(await builtinsOfPython()).absent).toEqual([]);
	});
});

test('a name that is missing is found', () => {
	expect(sortMembers('asyncio', ['sleep', 'open_connection', 'nothing'])).toEqual({
		modelled: ['sleep'],
		opaque: [],
		refused: ['open_connection'],
		absent: ['nothing']
	});
});
