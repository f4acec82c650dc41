/** A number of seconds as Python and the `sim:` comments write it: at most milliseconds, no exponent. */
export function pythonSeconds(seconds: number): string {
	return String(Number(seconds.toFixed(3)));
}

/** A docstring of a title and a description, which may hold no `"""` and no backslash. */
export function docstring({ title, description }: Docstring): string {
	return `"""${title}\n\n${description}\n"""`;
}

/** What a program says of itself. */
export interface Docstring {
	readonly title: string;
	readonly description: string;
}

/**
 * A function that computes, short so that it is simulated at once: how long its work takes is said where it is
 * called. `meaning` is its docstring.
 */
export function computeFunction(meaning: string): string[] {
	return ['def compute():', `    """${meaning}"""`, '    return sum(n * n for n in range(1000))'];
}
