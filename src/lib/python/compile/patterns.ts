import type { Frame } from '../run/frame';
import type { Pattern, Stmt } from '../syntax/ast';
import { findAttribute } from '../values/attributes';
import { PyDict } from '../values/collections/dict';
import { PyList } from '../values/collections/list';
import { PyRange } from '../values/collections/range';
import { PyTuple } from '../values/collections/tuple';
import { equals } from '../values/comparison';
import { error, typeError } from '../values/exceptions';
import { toArray } from '../values/iteration';
import { isInstance, PyType, type Value } from '../values/object';
import type { Builder, Store } from './builder';
import { compileExpression, jumpUnless } from './expressions';
import { storeName } from './names';
import { compileBlock, emitLine } from './statements';

/** Whether a value has the shape; stores what the pattern captures. */
type Matcher = (frame: Frame, value: Value) => boolean;

export function compileMatch(b: Builder, node: Extract<Stmt, { type: 'Match' }>): void {
	const subject = b.spill(compileExpression(b, node.subject));
	const end = b.label();
	node.cases.forEach((clause, i) => {
		const other = b.label();
		b.line = clause.line;
		if (i > 0 || clause.line !== node.line) emitLine(b, clause.line);
		const matcher = compilePattern(b, clause.pattern);
		b.emit((next) => (frame) => (matcher(frame, subject(frame)) ? next : other.pc));
		if (clause.guard) jumpUnless(b, compileExpression(b, clause.guard), true, other);
		compileBlock(b, clause.body);
		b.jump(end);
		b.mark(other);
	});
	b.mark(end);
}

function compilePattern(b: Builder, pattern: Pattern): Matcher {
	switch (pattern.type) {
		case 'MatchValue': {
			const expected = compileExpression(b, pattern.value);
			return (frame, value) => equals(frame.vm, value, expected(frame));
		}
		case 'MatchSingleton': {
			const expected = pattern.value;
			return (_frame, value) => value === expected;
		}
		case 'MatchAs': {
			const inner = pattern.pattern ? compilePattern(b, pattern.pattern) : () => true;
			const capture = captureTo(b, pattern.name);
			return (frame, value) => {
				if (!inner(frame, value)) return false;
				capture(frame, value);
				return true;
			};
		}
		case 'MatchOr': {
			const choices = pattern.patterns.map((choice) => compilePattern(b, choice));
			return (frame, value) => choices.some((choice) => choice(frame, value));
		}
		case 'MatchStar':
			throw new Error('a star stands in a sequence');
		case 'MatchSequence':
			return sequence(b, pattern.patterns);
		case 'MatchMapping':
			return mapping(b, pattern);
		case 'MatchClass':
			return instance(b, pattern);
	}
}

const captureTo = (b: Builder, name: string | null): Store =>
	name === null ? () => {} : storeName(b, name);

function sequence(b: Builder, patterns: readonly Pattern[]): Matcher {
	const star = patterns.findIndex((pattern) => pattern.type === 'MatchStar');
	const matchers = patterns.map((pattern): Matcher => {
		if (pattern.type !== 'MatchStar') return compilePattern(b, pattern);
		const capture = captureTo(b, pattern.name);
		return (frame, value) => {
			capture(frame, value);
			return true;
		};
	});
	const count = patterns.length;
	return (frame, value) => {
		if (!(value instanceof PyList || value instanceof PyTuple || value instanceof PyRange))
			return false;
		const items = toArray(frame.vm, value);
		if (star < 0 ? items.length !== count : items.length < count - 1) return false;
		const behind = count - star - 1;
		return matchers.every((matcher, i) => {
			if (star < 0 || i < star) return matcher(frame, items[i]!);
			if (i > star) return matcher(frame, items[items.length - count + i]!);
			return matcher(frame, new PyList(items.slice(star, items.length - behind)));
		});
	};
}

function mapping(b: Builder, pattern: Extract<Pattern, { type: 'MatchMapping' }>): Matcher {
	const keys = pattern.keys.map((key) => compileExpression(b, key));
	const matchers = pattern.patterns.map((each) => compilePattern(b, each));
	const capture = captureTo(b, pattern.rest);
	return (frame, value) => {
		if (!(value instanceof PyDict)) return false;
		const { vm } = frame;
		const wanted = keys.map((key) => key(frame));
		const found = wanted.every((key, i) => {
			const item = value.get(vm, key);
			return item !== undefined && matchers[i]!(frame, item);
		});
		if (!found) return false;
		if (pattern.rest !== null) {
			const rest = new PyDict();
			for (const { key, value: item } of value.entries())
				if (!wanted.some((each) => equals(vm, each, key))) rest.set(vm, key, item);
			capture(frame, rest);
		}
		return true;
	};
}

/** Types whose one positional pattern is the value itself. */
const SELF_MATCHING = new Set([
	'bool',
	'bytes',
	'dict',
	'float',
	'frozenset',
	'int',
	'list',
	'set',
	'str',
	'tuple'
]);

function instance(b: Builder, pattern: Extract<Pattern, { type: 'MatchClass' }>): Matcher {
	const cls = compileExpression(b, pattern.cls);
	const positional = pattern.patterns.map((each) => compilePattern(b, each));
	const named = pattern.kwdPatterns.map((each) => compilePattern(b, each));
	return (frame, value) => {
		const type = cls(frame);
		if (!(type instanceof PyType)) throw error(typeError, 'called match pattern must be a class');
		if (!isInstance(value, type)) return false;
		if (positional.length && isSelfMatching(type)) {
			if (positional.length > 1) throw tooMany(type, 1, positional.length);
			return positional[0]!(frame, value);
		}
		const names = positional.length ? matchArgs(type, positional.length) : [];
		return [...names, ...pattern.kwdAttrs].every((name, i) => {
			const attribute = findAttribute(frame.vm, value, name);
			const matcher = i < positional.length ? positional[i] : named[i - positional.length];
			return attribute !== undefined && matcher!(frame, attribute);
		});
	};
}

const isSelfMatching = (type: PyType): boolean =>
	type.find('__match_args__') === undefined &&
	type.mro.some((each) => each.module === 'builtins' && SELF_MATCHING.has(each.name));

function matchArgs(type: PyType, count: number): string[] {
	const given = type.find('__match_args__');
	const names = given instanceof PyTuple ? given.items.map(String) : [];
	if (count > names.length) throw tooMany(type, names.length, count);
	return names.slice(0, count);
}

const tooMany = (type: PyType, most: number, given: number) =>
	error(
		typeError,
		`${type.name}() accepts ${most} positional sub-pattern${most === 1 ? '' : 's'} (${given} given)`
	);
