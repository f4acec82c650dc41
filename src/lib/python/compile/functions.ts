import {
	NO_PARAMETERS,
	type Code,
	type CodeKind,
	type Parameters,
	type Variable
} from '../run/code';
import type { Cell, Frame } from '../run/frame';
import { PyFunction } from '../run/function';
import type { Arguments, Expr, FunctionDef, Parameter, Range } from '../syntax/ast';
import type { Scope } from '../syntax/scope';
import { Builder, type Operand, type Program } from './builder';
import { compileExpression, operands } from './expressions';
import { keptNames } from './kept-names';
import { compileBlock, emitReturn } from './statements';

interface Body {
	readonly name: string;
	readonly qualname: string;
	readonly kind: CodeKind;
	readonly line: number;
	readonly parameters?: Parameters;
	readonly docstring?: string | undefined;
	readonly kept?: ReadonlySet<string>;
	readonly compile: (b: Builder) => void;
}

/** Compiles the body of a code block; it returns None at its end. */
export function compileBody(program: Program, scope: Scope, body: Body): Code {
	const parameters = body.parameters ?? NO_PARAMETERS;
	const hasFirst = scope.kind === 'function' && parameters.names.length > 0;
	const kept = body.kept ?? NO_NAMES;
	const b = new Builder(program, scope, body.kind, body.qualname, hasFirst ? 0 : null, kept);
	b.line = body.line;
	body.compile(b);
	emitReturn(b, () => null);
	return {
		name: body.name,
		qualname: body.qualname,
		kind: body.kind,
		line: body.line,
		instructions: b.instructions,
		handlers: b.handlers,
		kept: scope.locals.flatMap((name, i) => (kept.has(name) ? [i] : [])),
		lines: b.lines,
		// the namespace of a class body stands last
		slotCount: b.slotCount + (scope.kind === 'class' ? 1 : 0),
		parameters,
		cells: scope.locals.flatMap((name, i) => (scope.cells.has(name) ? [i] : [])),
		frees: scope.frees.map((name) => b.slotOf.get(name)!),
		variables: [...variablesOf(scope, b), ...b.targets],
		docstring: body.docstring
	};
}

/** Slots with a dot in their names are the compiler's own. */
const variablesOf = ({ locals, frees }: Scope, { slotOf }: Builder): Variable[] =>
	[...locals, ...frees]
		.filter((name) => !name.includes('.'))
		.map((name) => ({ name, slot: slotOf.get(name)!, start: 0, end: Infinity }));

/** The cells of `b`'s frame that a closure over `inner` takes along. */
export function captured(b: Builder, inner: Scope): (frame: Frame) => readonly Cell[] {
	const slots = inner.frees.map((name) => b.slotOf.get(b.rename(name))!);
	if (!slots.length) return () => NO_CELLS;
	return (frame) => slots.map((slot) => frame.slots[slot] as Cell);
}
const NO_CELLS: readonly Cell[] = [];
const NO_NAMES: ReadonlySet<string> = new Set();

/** `def` and `async def`, without its decorators. */
export function compileFunction(b: Builder, node: FunctionDef & Range): Operand {
	const scope = b.program.scopes.get(node)!;
	return makeFunction(b, scope, node.args, {
		name: node.name,
		qualname: qualify(b, node.name),
		kind: kindOf(scope),
		line: node.line,
		docstring: node.docstring,
		kept: keptNames(node, scope),
		compile: (inner) => compileBlock(inner, node.body)
	});
}

export function compileLambda(b: Builder, node: Extract<Expr, { type: 'Lambda' }>): Operand {
	const scope = b.program.scopes.get(node as never)!;
	return makeFunction(b, scope, node.args, {
		name: '<lambda>',
		qualname: qualify(b, '<lambda>'),
		kind: kindOf(scope),
		line: node.line,
		compile: (inner) => {
			emitReturn(inner, compileExpression(inner, node.body), inner.made.get(node.body)?.pc);
		}
	});
}

function kindOf(scope: Scope): CodeKind {
	if (scope.isAsync) return scope.isGenerator ? 'async generator' : 'coroutine';
	return scope.isGenerator ? 'generator' : 'function';
}

/** A name with the functions and classes around it, as `__qualname__`. */
export function qualify(b: Builder, name: string): string {
	if (b.scope.kind === 'module') return name;
	return b.scope.kind === 'class' ? `${b.qualname}.${name}` : `${b.qualname}.<locals>.${name}`;
}

function makeFunction(b: Builder, scope: Scope, args: Arguments, body: Body): Operand {
	const ordered = [...args.posonly, ...args.args, ...args.kwonly];
	const given = operands(
		b,
		ordered.flatMap((p) => (p.default ? [p.default] : []))
	);
	const defaults = ordered.map((p) => (p.default ? given.shift()! : null));
	const code = compileBody(b.program, scope, { ...body, parameters: parametersOf(args) });
	const closure = captured(b, scope);
	const evaluate = (frame: Frame) => defaults.map((d) => (d ? d(frame) : undefined));
	return (frame) => new PyFunction(code, evaluate(frame), closure(frame));
}

function parametersOf(args: Arguments): Parameters {
	const names = [...args.posonly, ...args.args, ...args.kwonly];
	for (const rest of [args.vararg, args.kwarg]) if (rest) names.push(rest);
	return {
		names: names.map((p: Parameter) => p.name),
		posonly: args.posonly.length,
		positional: args.posonly.length + args.args.length,
		kwonly: args.kwonly.length,
		hasVararg: args.vararg !== null,
		hasKwarg: args.kwarg !== null
	};
}

/** Applies decorators, evaluated before the definition, to what it made. */
export function decorated(
	b: Builder,
	decorators: readonly Expr[],
	define: () => Operand,
	apply: (decorator: Operand, made: Operand) => Operand
): Operand {
	const spilled = decorators.map((node) => b.spill(compileExpression(b, node)));
	let made = define();
	for (const decorator of spilled.reverse()) made = apply(decorator, b.spill(made));
	return made;
}
