import type { Block } from '../blocks/block';
import { Writer } from '../blocks/bring';
import { callList } from '../blocks/calls';
import type { Change } from '../blocks/changes';
import { labelled } from '../blocks/comments';
import type { Program } from '../blocks/program';
import { indent, unitOf } from '../blocks/text';
import type { Expr, Stmt } from '../python/syntax/ast';
import type { Node } from '../python/syntax/tree';
import { nodesIn, rootOf, type CallExpr } from './code';

/** A loop whose first statement awaits a call, taken apart. */
export interface SpreadLoop {
	readonly call: CallExpr;
	/** All calls are awaited together first, then the loop goes through what they gave. */
	readonly changes: readonly Change[];
}

const LEAVING = new Set([
	...['Break', 'Continue', 'Return', 'Raise', 'Yield', 'YieldFrom', 'Global', 'Nonlocal'],
	...['FunctionDef', 'ClassDef', 'Lambda', 'Try', 'With', 'NamedExpr', 'Delete']
]);

/**
 * Takes the await at the beginning of a loop out of it, where nothing else in the loop can matter to the calls;
 * null where that cannot be told.
 */
export function spreadLoop(program: Program, block: Block): SpreadLoop | null {
	const node = program.nodes.get(block);
	if (node?.type !== 'For' || node.isAsync || node.orelse.length > 0) return null;
	const [first, ...rest] = node.body;
	const inside = node.body.flatMap((statement) => [...nodesIn(statement)]);
	const awaits = inside.flatMap((inner) => (inner.type === 'Await' ? [inner] : []));
	const [awaiting] = awaits;
	if (awaits.length !== 1 || awaiting.value.type !== 'Call') return null;
	if (inside.some(({ type }) => LEAVING.has(type)) || first.remarks?.sim) return null;
	const call = awaiting.value;
	const isFirst = first.start <= call.start && call.end <= first.end;
	const isSimple = first.type === 'Expr' || first.type === 'Assign';
	if (!isFirst || !isSimple || !isRepeatable(program, node.iter)) return null;
	const changed = changedIn(program, inside, call);
	if (!changed || freeNames(program, call).some((name) => changed.has(name))) return null;
	if (nodesOfType(node.iter, 'Name').some((name) => changed.has(name))) return null;
	const result = resultOf(first, awaiting);
	const { text } = program;
	// Lines are taken out whole; where nothing uses the result, there is nothing to go through.
	const isOnLine = rest.length > 0 && text.lineOf(rest[0].start) > text.lineOf(first.end);
	if (result !== null && !isOnLine) return null;
	if (text.lineOf(first.start) === text.lineOf(node.start)) return null;
	return { call, changes: apart(program, node, first, awaiting, result) };
}

type Loop = Stmt & { type: 'For' };

/** The name to which a statement gives what it awaits, and nothing more. */
function resultOf(first: Stmt, awaiting: Expr): string | null {
	if (first.type !== 'Assign' || first.value !== awaiting || first.targets.length !== 1)
		return null;
	const [target] = first.targets;
	return target.type === 'Name' ? target.id : null;
}

function apart(
	program: Program,
	{ start, target, iter }: Loop,
	first: Stmt,
	awaiting: Expr & { type: 'Await' },
	result: string | null
): Change[] {
	const { text } = program;
	const writer = new Writer(program, start);
	writer.needs('asyncio');
	const all = writer.unique('results');
	const one = result ?? writer.unique('result');
	const [each, items] = [text.slice(target), text.slice(iter)];
	const margin = text.before(start);
	const label = result === null ? '' : (first.remarks?.label ?? '');
	const spread = labelled(`*(${text.slice(awaiting.value)} for ${each} in ${items})`, label);
	const place = { indent: margin, unit: unitOf(text) };
	const gather = callList(`${all} = await asyncio.gather(`, [spread], ')', place);
	const lines = indent(gather, margin).slice(margin.length).split('\n').join(text.newline);
	const isBare = target.type === 'Tuple' && !each.startsWith('(');
	const header = `${isBare ? `(${each})` : each}, ${one} in zip(${items}, ${all})`;
	return [
		...writer.changes,
		{ from: start, to: start, insert: lines + text.newline + margin },
		{ from: target.start, to: iter.end, insert: header },
		result === null
			? { from: awaiting.start, to: awaiting.end, insert: one }
			: {
					from: text.lineStart(text.lineOf(first.start)),
					to: text.lineStart(text.lineOf(first.end) + 1),
					insert: ''
				}
	];
}

/** Going through it twice gives the same things: a literal, a range, a name that only such things are given. */
function isRepeatable(program: Program, iter: Expr): boolean {
	if (iter.type === 'List' || iter.type === 'Tuple') return !nodesOfType(iter, 'Call').length;
	if (iter.type === 'Call') return iter.func.type === 'Name' && iter.func.id === 'range';
	if (iter.type !== 'Name') return false;
	const given = program.module.body
		.flatMap((statement) => [...nodesIn(statement)])
		.filter(
			(node): node is Stmt & { type: 'Assign' } =>
				node.type === 'Assign' &&
				node.targets.some((target) => nodesOfType(target, 'Name').includes(iter.id))
		);
	return given.length > 0 && given.every(({ value }) => value.type === 'List');
}

/** Names whose things a loop may change; null if it calls what cannot be seen through. */
function changedIn(program: Program, inside: readonly Node[], call: CallExpr): Set<string> | null {
	const changed = new Set<string>();
	for (const node of inside) {
		if (node.type === 'Assign') for (const target of node.targets) add(target);
		else if (node.type === 'AugAssign' || node.type === 'AnnAssign' || node.type === 'For')
			add(node.target);
		if (node.type !== 'Call' || node === call) continue;
		if (node.func.type === 'Attribute') {
			const root = rootOf(node.func);
			if (root === undefined) return null;
			changed.add(root);
		} else if (node.func.type !== 'Name' || program.names.all().has(node.func.id)) return null;
	}
	return changed;

	function add(target: Expr): void {
		for (const name of nodesOfType(target, 'Name')) changed.add(name);
	}
}

/** The names that a call and the program's functions read from elsewhere: whatever it runs reads no others. */
function freeNames(program: Program, call: CallExpr): string[] {
	const around = program.names.functionAt(call.start);
	const functions = program.module.body
		.flatMap((statement) => [...nodesIn(statement)])
		.filter((node) => node.type === 'FunctionDef' && node !== around);
	return [call, ...functions].flatMap((node) => nodesOfType(node, 'Name'));
}

function nodesOfType(node: Node, type: 'Name' | 'Call'): string[] {
	return [...nodesIn(node)].flatMap((inner) =>
		inner.type !== type ? [] : inner.type === 'Name' ? [inner.id] : ['']
	);
}
