import type { Program } from '../blocks/program';
import type { Expr } from '../python/syntax/ast';
import { children, type Node } from '../python/syntax/tree';
import { nodesIn, rootOf, type CallExpr, type FunctionStmt } from './code';

/** Methods that change what they belong to. */
const CHANGING = new Set(
	(
		'append appendleft add insert extend extendleft update setdefault pop popleft popitem remove discard ' +
		'clear sort reverse put put_nowait get_nowait task_done set release acquire notify notify_all wait ' +
		'cancel close write writelines send throw set_result set_exception uncancel reschedule'
	).split(' ')
);

/** Requests that only read: what a library does with others cannot be told from the program. */
const READING = /^(?:get|head|options|fetch|fetchrow|fetchval|fetchall|fetchone|json|text|read)$/;

/**
 * Whether calls can run at the same time as well as one after another, as far as the text tells: each is of a
 * coroutine of the program, or a request that only reads, and nothing that they run changes what others see.
 * Where the text does not tell, the answer is no.
 */
export function areIndependent(program: Program, calls: readonly CallExpr[]): boolean {
	const functions = new Map<string, FunctionStmt | null>(); // null: several have the name
	for (const node of program.module.body.flatMap((statement) => [...nodesIn(statement)]))
		if (node.type === 'FunctionDef')
			functions.set(node.name, functions.has(node.name) ? null : (node as FunctionStmt));
	const reached = new Set<FunctionStmt>();

	/** What is called by that name is harmless; what is in it is looked at later. */
	const follow = (name: string): boolean => {
		const node = functions.get(name);
		if (node) reached.add(node);
		return node !== null;
	};
	const isHarmlessCall = ({ func, start }: CallExpr, locals: ReadonlySet<string>): boolean => {
		if (func.type === 'Name') return follow(func.id);
		if (func.type !== 'Attribute') return false;
		const dotted = program.names.dotted(func);
		if (dotted?.startsWith('random.')) return false;
		const root = rootOf(func.value);
		if (root !== undefined && locals.has(root)) return true;
		if (root !== undefined && program.names.typeOf(root, start) === 'queue') return false;
		if (dotted === undefined && CHANGING.has(func.attr)) return false;
		return follow(func.attr);
	};

	for (const { func, start } of calls) {
		if (func.type === 'Name') {
			if (program.names.typeOf(func.id, start) !== 'coroutine' || !follow(func.id)) return false;
		} else if (func.type !== 'Attribute' || !READING.test(func.attr)) return false;
		else if (functions.has(func.attr) || rootOf(func.value) === undefined) return false;
		else if (program.names.typeOf(rootOf(func.value)!, start) === 'queue') return false;
	}
	for (const node of reached) {
		const locals = localsOf(node);
		for (const inner of node.body.flatMap((statement) => [...nodesIn(statement)])) {
			if (inner.type === 'Global' || inner.type === 'Nonlocal') return false;
			if (inner.type === 'Yield' || inner.type === 'YieldFrom') return false;
			if (targetsOf(inner).some((target) => isShared(target, locals))) return false;
			if (inner.type === 'Call' && !isHarmlessCall(inner, locals)) return false;
		}
	}
	return true;
}

/** What a statement changes. */
function targetsOf(node: Node): Expr[] {
	switch (node.type) {
		case 'Assign':
		case 'Delete':
			return node.targets;
		case 'AugAssign':
		case 'AnnAssign':
		case 'For':
			return [node.target];
		case 'With':
			return node.items.flatMap(({ target }) => target ?? []);
		default:
			return [];
	}
}

/** An attribute or item of something that others may have as well. */
function isShared(target: Expr, locals: ReadonlySet<string>): boolean {
	if (target.type === 'Attribute' || target.type === 'Subscript') {
		const root = rootOf(target);
		return root === undefined || !locals.has(root);
	}
	return children(target).some((inner) => isShared(inner as Expr, locals));
}

/** Names that a function gives to what it made itself: literals, lists, results of calls. */
function localsOf(node: FunctionStmt): Set<string> {
	const made = new Set<string>();
	const given = new Set<string>();
	for (const inner of node.body.flatMap((statement) => [...nodesIn(statement)])) {
		const isMade = inner.type === 'Assign' && isNew(inner.value);
		for (const target of targetsOf(inner))
			for (const name of nodesIn(target))
				if (name.type === 'Name') (isMade ? made : given).add(name.id);
	}
	for (const name of given) made.delete(name);
	return made;
}

const isNew = ({ type }: Expr) =>
	['List', 'Dict', 'Set', 'ListComp', 'SetComp', 'DictComp', 'Constant', 'JoinedStr'].includes(
		type
	);
