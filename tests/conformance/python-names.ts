import { evaluateInPython } from './pyodide';

const lookUp = async (expression: string) => {
	const [found] = await evaluateInPython([`__import__('json').dumps(${expression})`]);
	return JSON.parse((found as string).slice(1, -1)) as string[];
};

const isModule = `isinstance(value, type(__import__('sys')))`;

/** The modules of CPython's library, without those that are its own affair. */
export const modulesOfPython = async (): Promise<string[]> => [
	...(await lookUp(
		`sorted(name for name in __import__('sys').stdlib_module_names if not name.startswith('_'))`
	)),
	'collections.abc',
	'concurrent.futures'
];

/** What CPython's module offers: its `__all__`, else its public names but for the modules that it imports. */
export const membersInPython = (module: string): Promise<string[]> => {
	const imported = `__import__('importlib').import_module('${module}')`;
	return lookUp(
		`sorted(set(getattr(${imported}, '__all__', ()) or [name for name, value in vars(${imported}).items() if not name.startswith('_') and not ${isModule}]))`
	);
};

/** All public names of CPython's asyncio, its modules among them, and those of its `__all__`. */
export const namesOfAsyncio = (): Promise<string[]> =>
	lookUp(
		`sorted({*__import__('asyncio').__all__, *(name for name in dir(__import__('asyncio')) if not name.startswith('_'))})`
	);

/** The types of a module of CPython, by name, without builtins that it offers too. */
export const typesInPython = (module: string): Promise<string[]> => {
	const imported = `__import__('importlib').import_module('${module}')`;
	return lookUp(
		`sorted(name for name, value in vars(${imported}).items() if isinstance(value, type) and not name.startswith('_') and ('${module}' == 'builtins' or value.__module__ != 'builtins'))`
	);
};

/** The public attributes of a type of a module. */
export const attributesInPython = (module: string, type: string): Promise<string[]> =>
	lookUp(
		`sorted(name for name in dir(__import__('importlib').import_module('${module}').${type}) if not name.startswith('_'))`
	);

/** CPython's builtins, without those of Pyodide and of the module itself. */
export const builtinsOfPython = (): Promise<string[]> =>
	lookUp(
		`sorted(name for name in dir(__import__('builtins')) if name in ('__import__', '__build_class__', '__debug__') or not name.startswith('_'))`
	);
