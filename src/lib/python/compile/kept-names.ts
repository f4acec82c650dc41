import type { Expr, FunctionDef } from '../syntax/ast';
import type { Scope } from '../syntax/scope';
import { children, type Node } from '../syntax/tree';
import type { Builder } from './builder';
import { LENT_TO } from './lent-arguments';

const METHODS = new Set(['send', 'throw', 'close', '__next__']);
/** What these return holds the generator until it is awaited, so it has to be awaited at once. */
const AWAITED_METHODS = new Set(['asend', 'athrow', 'aclose', '__anext__']);

/**
 * The variables of a function that alone hold a generator assigned to them: they are only drawn from, by a
 * loop or by one of the calls above, never handed on, stored or captured.
 */
export function keptNames(node: FunctionDef, scope: Scope): ReadonlySet<string> {
	const kept = new Set(scope.locals.filter((name) => !scope.cells.has(name)));
	const { args } = node;
	for (const rest of [args.vararg, args.kwarg]) if (rest) kept.delete(rest.name);
	// a builtin's name may mean something else here
	if (![...LENT_TO, 'anext'].every((name) => scope.resolve(name) === 'global')) return new Set();
	for (const statement of node.body) visit(statement, kept);
	return kept;
}

/** Takes out of `kept` every name that is used in any other way. */
function visit(node: Node, kept: Set<string>): void {
	switch (node.type) {
		case 'Name':
			kept.delete(node.id);
			return;
		case 'Assign':
			if (node.targets.length === 1 && node.targets[0]!.type === 'Name')
				return visit(node.value, kept);
			break;
		case 'Return':
		case 'YieldFrom':
			if (node.value && isNoName(node.value)) visit(node.value, kept);
			return;
		case 'Delete':
			return visitAll(node.targets.filter(isNoName), kept);
		case 'For':
			if (isNoName(node.iter)) visit(node.iter, kept);
			visit(node.target, kept);
			return visitAll([...node.body, ...node.orelse], kept);
		case 'ListComp':
		case 'SetComp':
			visit(node.elt, kept);
			return visitClauses(node, kept);
		case 'DictComp':
			visitAll([node.key, node.value], kept);
			return visitClauses(node, kept);
		case 'Await':
			if (node.value.type === 'Call')
				return visitCall(node.value, AWAITED_METHODS, (name) => name === 'anext', kept);
			break;
		case 'Call':
			return visitCall(node, METHODS, (name) => LENT_TO.includes(name), kept);
	}
	visitAll(children(node), kept);
}

function visitAll(nodes: readonly Node[], kept: Set<string>): void {
	for (const node of nodes) visit(node, kept);
}

function visitClauses(
	node: { generators: Extract<Expr, { generators: unknown }>['generators'] },
	kept: Set<string>
) {
	for (const { target, iter, ifs } of node.generators) {
		visitAll([target, ...ifs], kept);
		if (isNoName(iter)) visit(iter, kept);
	}
}

function visitCall(
	{ func, args, keywords }: Extract<Expr, { type: 'Call' }>,
	methods: ReadonlySet<string>,
	isLentTo: (name: string) => boolean,
	kept: Set<string>
): void {
	let rest = args;
	if (func.type === 'Name') {
		if (isLentTo(func.id) && args[0]?.type === 'Name') rest = args.slice(1);
		else visit(func, kept);
	} else if (!(func.type === 'Attribute' && func.value.type === 'Name' && methods.has(func.attr)))
		visit(func, kept);
	visitAll([...rest, ...keywords.map(({ value }) => value)], kept);
}

const isNoName = (node: Expr): boolean => node.type !== 'Name';

/** Whether the names of the calls above still mean the builtins. */
export function lendsOnly(b: Builder): boolean {
	const { globals } = b.program;
	for (const name of [...LENT_TO, 'anext'])
		if (globals.get(name)?.value !== undefined) return false;
	return true;
}
