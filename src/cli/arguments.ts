import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongCall } from './failures';

/** The options and files of a call; every option takes a value. */
export interface Call {
	readonly files: readonly string[];
	option(name: string): string | undefined;
}

/** Reads a command's arguments; `options` are its names, with a short one where there is one. */
export function parseCall(
	args: readonly string[],
	options: Readonly<Record<string, { short?: string }>> = {}
): Call {
	const known: ParseArgsConfig['options'] = {};
	for (const [name, { short }] of Object.entries(options)) {
		known[name] = { type: 'string', ...(short && { short }) };
	}
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			options: known,
			allowPositionals: true
		});
		return { files: positionals, option: (name) => values[name] as string | undefined };
	} catch (error) {
		throw new WrongCall(error instanceof Error ? error.message : String(error));
	}
}

/** The one file of a call that takes one. */
export function onlyFile({ files }: Call): string {
	if (files.length !== 1) throw new WrongCall(`Name one file, not ${files.length}.`);
	return files[0];
}

/** An option that is one of a few words. */
export function oneOf<T extends string>(
	name: string,
	value: string | undefined,
	words: readonly T[]
): T | undefined {
	if (value === undefined) return undefined;
	const word = words.find((each) => each === value);
	if (!word) throw new WrongCall(`--${name} is one of ${words.join(', ')}, not '${value}'.`);
	return word;
}

/** An option that is the number of a line, from 1. */
export function lineNumber(name: string, value: string | undefined): number | undefined {
	if (value === undefined) return undefined;
	if (!/^[1-9]\d{0,8}$/.test(value)) {
		throw new WrongCall(`--${name} is the number of a line, not '${value}'.`);
	}
	return Number(value);
}
