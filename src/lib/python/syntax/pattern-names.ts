import type { Pattern } from './ast';
import { SyntaxFailure } from './problem';

/**
 * Fails where a pattern binds a name twice, where alternatives bind different names, or where what
 * always matches is not the last (codegen.c, codegen_pattern_or and codegen_match). `mayMatchAll`: it
 * is the last case, or has a guard.
 */
export function checkPattern(pattern: Pattern, mayMatchAll: boolean): void {
	checkIrrefutable(pattern, mayMatchAll);
	namesOf(pattern);
}

function fail(message: string, { start, end }: Pattern): never {
	throw new SyntaxFailure(message, start, end);
}

function checkIrrefutable(pattern: Pattern, mayMatchAll: boolean): void {
	if (pattern.type === 'MatchAs') {
		if (pattern.pattern) return checkIrrefutable(pattern.pattern, mayMatchAll);
		if (mayMatchAll) return;
		if (pattern.name === null) fail('wildcard makes remaining patterns unreachable', pattern);
		fail(`name capture '${pattern.name}' makes remaining patterns unreachable`, pattern);
	}
	if (pattern.type !== 'MatchOr') return;
	const last = pattern.patterns.length - 1;
	for (const [index, alternative] of pattern.patterns.entries())
		checkIrrefutable(alternative, index === last && mayMatchAll);
}

function namesOf(pattern: Pattern): Set<string> {
	switch (pattern.type) {
		case 'MatchValue':
		case 'MatchSingleton':
			return new Set();
		case 'MatchStar':
			return new Set(pattern.name === null ? [] : [pattern.name]);
		case 'MatchAs': {
			const inner = pattern.pattern ? namesOf(pattern.pattern) : new Set<string>();
			return merge([inner, new Set(pattern.name === null ? [] : [pattern.name])], pattern);
		}
		case 'MatchSequence':
			return merge(pattern.patterns.map(namesOf), pattern);
		case 'MatchMapping':
			return merge(
				[...pattern.patterns.map(namesOf), new Set(pattern.rest === null ? [] : [pattern.rest])],
				pattern
			);
		case 'MatchClass':
			return merge([...pattern.patterns, ...pattern.kwdPatterns].map(namesOf), pattern);
		case 'MatchOr': {
			const [first, ...rest] = pattern.patterns.map(namesOf);
			for (const names of rest)
				if (names.size !== first.size || [...names].some((name) => !first.has(name)))
					fail('alternative patterns bind different names', pattern);
			return first;
		}
	}
}

function merge(parts: Set<string>[], pattern: Pattern): Set<string> {
	const names = new Set<string>();
	for (const part of parts)
		for (const name of part) {
			if (names.has(name)) fail(`multiple assignments to name '${name}' in pattern`, pattern);
			names.add(name);
		}
	return names;
}
