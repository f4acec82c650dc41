import type { Module, Range } from './ast';
import { ScopeAnalysis } from './scope-analysis';

export interface NameUse {
	readonly name: string;
	/** 1-based */
	readonly line: number;
	/** 0-based, in UTF-16 units */
	readonly column: number;
}

/**
 * The names that are read as globals (or builtins) but that no statement of the module binds, each
 * with its first use in the text. Names in annotations do not count: they are not evaluated.
 */
export function unboundNames(
	module: Module,
	source: string,
	isKnown: (name: string) => boolean
): NameUse[] {
	const { globalUses, globalNames } = new ScopeAnalysis(module);
	const first = new Map<string, Range>();
	for (const { name, node } of globalUses.toSorted((a, b) => a.node.start - b.node.start))
		if (!first.has(name) && !globalNames.has(name) && !isKnown(name)) first.set(name, node);
	return [...first].map(([name, { line, start }]) => ({
		name,
		line,
		column: columnOf(source, start)
	}));
}

/** 0-based, in UTF-16 units. */
export function columnOf(source: string, offset: number): number {
	let column = 0;
	while (column < offset && !'\r\n'.includes(source[offset - column - 1])) column += 1;
	return column;
}
