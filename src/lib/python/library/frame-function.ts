import { libraryCode, type Code, type Instruction, type Parameters } from '../run/code';
import { PyFunction } from '../run/function';
import type { Value } from '../values/object';

interface Definition {
	readonly name: string;
	readonly qualname?: string;
	/** as a native function's signature, without defaults: `self, /, *args, **kwargs` */
	readonly parameters: string;
	/** one for each parameter before `*args`, undefined where it has none */
	readonly defaults?: readonly (Value | undefined)[];
	/** slots behind those of the parameters */
	readonly temporaries?: number;
	readonly instructions: Instruction[];
}

/**
 * A function of the library with instructions of its own. What it calls by `invoke` runs in frames
 * like the program's own, so it may hold the thread; to the program it is a plain function.
 */
export function frameFunction(definition: Definition): PyFunction {
	const { name, qualname = name, defaults = [], temporaries = 0, instructions } = definition;
	const parameters = parseParameters(definition.parameters);
	const code: Code = {
		...libraryCode(name, 'function', instructions),
		qualname,
		slotCount: parameters.names.length + temporaries,
		parameters
	};
	return new PyFunction(code, defaults, []);
}

function parseParameters(text: string): Parameters {
	const parts = text
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
	const named: string[] = [];
	const rest: string[] = [];
	let [posonly, positional] = [0, -1];
	for (const part of parts) {
		if (part === '/') posonly = named.length;
		else if (part.startsWith('*')) {
			if (positional < 0) positional = named.length;
			if (part !== '*') rest.push(part);
		} else named.push(part);
	}
	if (positional < 0) positional = named.length;
	return {
		names: [...named, ...rest.map((part) => part.replace(/^\*+/, ''))],
		posonly,
		positional,
		kwonly: named.length - positional,
		hasVararg: rest.some((part) => !part.startsWith('**')),
		hasKwarg: rest.some((part) => part.startsWith('**'))
	};
}
