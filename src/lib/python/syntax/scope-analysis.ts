import type { Arguments, Expr, Module, Range, Stmt } from './ast';
import { comprehensionParts, hasYield, isAsyncComprehension } from './contexts';
import { SyntaxFailure } from './problem';
import type { ComprehensionNode, Scope, ScopeNode } from './scope';
import { Frame, type Region } from './scope-frame';
import { children, type Node } from './tree';

/** The name that holds a generator expression's first iterator (CPython's own). */
const FIRST_ITERATOR = '.0';
/** What zero-argument `super()` looks up. */
const CLASS_CELL = '__class__';

/**
 * Two passes as in symtable.c: the first walks the tree and notes what each block binds and uses, the
 * second looks every used name up through the enclosing functions. Fails with CPython's messages for
 * declarations that cannot be. Long for its one switch over everything that can bind a name.
 */
export class ScopeAnalysis {
	readonly scopes = new Map<ScopeNode, Scope>();
	/** Every use of a name that no function (or class body) binds for it. */
	readonly globalUses: { readonly name: string; readonly node: Range }[] = [];
	/** What the module binds, at its level or through a `global` declaration. */
	readonly globalNames = new Set<string>();
	readonly #uses: { name: string; region: Region; node: Range }[] = [];
	readonly #nonlocals: { name: string; region: Region; node: Range }[] = [];

	constructor(module: Module) {
		const frame = this.#open('module', module, null, null);
		this.#visitAll(module.body, frame.root);
		for (const { name, region, node } of this.#nonlocals)
			if (!this.#capture(name, region)) fail(`no binding for nonlocal '${name}' found`, node);
		for (const { name, region, node } of this.#uses)
			if (!this.#isResolved(name, region) && name !== CLASS_CELL)
				this.globalUses.push({ name, node });
	}

	#open(
		kind: Scope['kind'],
		node: ScopeNode,
		region: Region | null,
		className: string | null
	): Frame {
		const frame = new Frame(kind, node, region?.frame ?? null, region, className);
		this.scopes.set(node, frame);
		return frame;
	}

	#visitAll(nodes: readonly (Node | null)[], region: Region) {
		for (const node of nodes) if (node) this.#visit(node, region);
	}

	#visit(node: Node, region: Region): void {
		switch (node.type) {
			case 'Name':
				return this.#use(node.id, region, node);
			case 'FunctionDef':
				this.#visitAll([...node.decorators, ...defaults(node.args)], region);
				this.#bind(node.name, region, node);
				return this.#visitFunction(node, region);
			case 'Lambda': {
				this.#visitAll(defaults(node.args), region);
				const frame = this.#open('lambda', node, region, region.frame.className);
				frame.isGenerator = hasYield(node.body);
				this.#bindParameters(node.args, frame);
				return this.#visit(node.body, frame.root);
			}
			case 'ClassDef': {
				const keywords = node.keywords.map(({ value }) => value);
				this.#visitAll([...node.decorators, ...node.bases, ...keywords], region);
				this.#bind(node.name, region, node);
				const frame = this.#open('class', node, region, node.name);
				return this.#visitAll(node.body, frame.root);
			}
			case 'Assign':
				this.#visit(node.value, region);
				for (const target of node.targets) this.#visitTarget(target, region);
				return;
			case 'AugAssign':
				this.#visit(node.target, region);
				this.#visit(node.value, region);
				return this.#visitTarget(node.target, region);
			case 'AnnAssign':
				return this.#visitAnnotated(node, region);
			case 'Delete':
				return node.targets.forEach((target) => this.#visitTarget(target, region));
			case 'For':
				this.#visit(node.iter, region);
				this.#visitTarget(node.target, region);
				return this.#visitAll([...node.body, ...node.orelse], region);
			case 'With':
				for (const { context, target } of node.items) {
					this.#visit(context, region);
					if (target) this.#visitTarget(target, region);
				}
				return this.#visitAll(node.body, region);
			case 'Try':
				this.#visitAll(node.body, region);
				for (const { exc, name, body, ...range } of node.handlers) {
					if (exc) this.#visit(exc, region);
					if (name !== null) this.#bind(name, region, range);
					this.#visitAll(body, region);
				}
				return this.#visitAll([...node.orelse, ...node.finalbody], region);
			case 'Import':
			case 'ImportFrom':
				for (const { name, asname, ...range } of node.names)
					if (name !== '*') this.#bind(asname ?? name.split('.')[0], region, range);
				return;
			case 'Global':
				for (const name of node.names) this.#declare(name, 'global', region, node);
				return;
			case 'Nonlocal':
				for (const name of node.names) this.#declare(name, 'nonlocal', region, node);
				return;
			case 'NamedExpr':
				this.#visit(node.value, region);
				return this.#visitWalrus(node.target, region);
			case 'MatchStar':
			case 'MatchAs':
				if (node.name !== null) this.#bind(node.name, region, node);
				return this.#visitAll(children(node), region);
			case 'MatchMapping':
				if (node.rest !== null) this.#bind(node.rest, region, node);
				return this.#visitAll(children(node), region);
			case 'ListComp':
			case 'SetComp':
			case 'DictComp':
			case 'GeneratorExp':
				return this.#visitComprehension(node, region);
			default:
				return this.#visitAll(children(node), region);
		}
	}

	#visitFunction(node: Stmt & { type: 'FunctionDef' }, region: Region) {
		const frame = this.#open('function', node, region, region.frame.className);
		frame.isAsync = node.isAsync;
		frame.isGenerator = node.body.some(hasYield);
		this.#bindParameters(node.args, frame);
		this.#visitAll(node.body, frame.root);
	}

	#bindParameters({ posonly, args, kwonly, vararg, kwarg }: Arguments, frame: Frame) {
		const parameters = [...posonly, ...args, ...kwonly, vararg, kwarg].filter(
			(one) => one !== null
		);
		for (const { name: source, ...range } of parameters) {
			const name = frame.mangle(source);
			if (frame.parameters.has(name))
				fail(`duplicate argument '${source}' in function definition`, range);
			frame.parameters.add(name);
			frame.bind(name);
		}
	}

	/** The annotation is not run: names in it are no uses. */
	#visitAnnotated(node: Stmt & { type: 'AnnAssign' }, region: Region) {
		const { target, value } = node;
		if (target.type === 'Name') {
			const name = region.frame.mangle(target.id);
			for (const kind of ['global', 'nonlocal'] as const)
				if (region.frame[`${kind}s`].has(name) && region.frame.kind !== 'module')
					fail(`annotated name '${target.id}' can't be ${kind}`, node);
		}
		this.#visitTarget(target, region);
		if (value) this.#visit(value, region);
	}

	/** Binds the names of a target; what it is looked up in is used. */
	#visitTarget(target: Expr, region: Region): void {
		if (target.type === 'Name') return this.#bind(target.id, region, target);
		if (target.type === 'Starred') return this.#visitTarget(target.value, region);
		if (target.type === 'Tuple' || target.type === 'List')
			return target.elts.forEach((elt) => this.#visitTarget(elt, region));
		this.#visitAll(children(target), region);
	}

	#use(source: string, region: Region, node: Range) {
		const name = region.frame.mangle(source);
		region.frame.used.add(name);
		this.#uses.push({ name, region, node });
		// super() without arguments needs the class that the function stands in.
		if (source === 'super' && region.frame.hasSlots)
			this.#uses.push({ name: CLASS_CELL, region, node });
	}

	#bind(source: string, region: Region, node: Range) {
		if (source === '__debug__') fail('cannot assign to __debug__', node);
		const name = region.frame.mangle(source);
		if (region.slots) {
			if (!region.slots.has(name)) fail(`cannot bind '${source}' here`, node);
			return;
		}
		this.#bindIn(region.frame, name);
	}

	#bindIn(frame: Frame, name: string) {
		if (frame.kind === 'module' || frame.globals.has(name)) this.globalNames.add(name);
		frame.bind(name);
	}

	#declare(source: string, kind: 'global' | 'nonlocal', region: Region, node: Range) {
		const { frame } = region;
		const name = frame.mangle(source);
		if (kind === 'nonlocal' && frame.kind === 'module')
			fail('nonlocal declaration not allowed at module level', node);
		const other = kind === 'global' ? frame.nonlocals : frame.globals;
		if (frame.parameters.has(name)) fail(`name '${source}' is parameter and ${kind}`, node);
		if (other.has(name)) fail(`name '${source}' is nonlocal and global`, node);
		const isRepeated = frame[`${kind}s`].has(name);
		if (!isRepeated && frame.bound.has(name))
			fail(`name '${source}' is assigned to before ${kind} declaration`, node);
		if (!isRepeated && frame.used.has(name))
			fail(`name '${source}' is used prior to ${kind} declaration`, node);
		frame[`${kind}s`].add(name);
		if (kind === 'nonlocal') this.#nonlocals.push({ name, region, node });
	}

	/** PEP 572: the name is bound in the function around all comprehensions. */
	#visitWalrus(target: Expr, region: Region) {
		if (target.type !== 'Name') return;
		let owner = region;
		const name = region.frame.mangle(target.id);
		while (owner.slots || owner.frame.kind === 'generator') {
			if ((owner.slots ?? owner.frame.bound).has(name))
				fail(
					`assignment expression cannot rebind comprehension iteration variable '${target.id}'`,
					target
				);
			owner = owner.parent!;
		}
		if (owner !== region && owner.frame.kind === 'class')
			fail('assignment expression within a comprehension cannot be used in a class body', target);
		this.#bindIn(owner.frame, name);
		for (let inner = region; inner !== owner; inner = inner.parent!) {
			const { frame } = inner;
			if (frame === owner.frame || inner.slots) continue;
			const isGlobal = owner.frame.kind === 'module' || owner.frame.globals.has(name);
			if (isGlobal) frame.globals.add(name);
			else frame.nonlocals.add(name);
		}
		this.#uses.push({ name, region, node: target });
	}

	#visitComprehension(node: ComprehensionNode, region: Region) {
		const [{ iter }] = node.generators;
		for (const generator of node.generators) rejectWalrus(generator.iter);
		this.#visit(iter, region);
		const targets = node.generators.flatMap(({ target }) => namesIn(target));
		const inner = this.#openComprehension(node, targets, region);
		for (const { target } of node.generators) this.#visitTarget(target, inner);
		const targetNodes = new Set(node.generators.map(({ target }) => target));
		this.#visitAll(
			comprehensionParts(node).filter((part) => !targetNodes.has(part)),
			inner
		);
	}

	#openComprehension(node: ComprehensionNode, names: readonly string[], region: Region): Region {
		const targets = names.map((name) => region.frame.mangle(name));
		if (node.type !== 'GeneratorExp')
			return region.frame.inline(node, [...new Set(targets)], region);
		const frame = this.#open('generator', node, region, region.frame.className);
		frame.isGenerator = true;
		frame.isAsync = isAsyncComprehension(node);
		frame.bind(FIRST_ITERATOR);
		for (const name of targets) frame.bind(name);
		return frame.root;
	}

	/** Is the name bound in its own frame, or captured from a function around it? */
	#isResolved(name: string, start: Region): boolean {
		let region = start;
		for (; region.slots; region = region.parent!) if (region.slots.has(name)) return true;
		const { frame } = region;
		if (frame.kind === 'module' || frame.globals.has(name)) return false;
		const isVisible = frame.kind !== 'class' || !start.slots;
		return (isVisible && frame.bound.has(name)) || this.#capture(name, region);
	}

	/**
	 * Looks for the binding of a name outside the frame of `start` (a frame's root), makes it a cell
	 * there and hands it through every frame between; false if no function binds it.
	 */
	#capture(name: string, start: Region): boolean {
		const passed = [start.frame];
		for (let region = start.parent; region; region = region.parent) {
			const { frame } = region;
			const slot = region.slots ? region.slots.get(name) : ownSlot(frame, name);
			if (slot !== undefined) {
				frame.capture(slot);
				for (const inner of passed) if (inner !== frame) inner.addFree(name);
				return true;
			}
			if (region.slots) continue;
			if (frame.hasSlots && frame.globals.has(name)) return false;
			passed.push(frame);
		}
		return false;
	}
}

function fail(message: string, { start, end }: Range): never {
	throw new SyntaxFailure(message, start, end);
}

/** Of a class only the cell `__class__` can be seen from inside. */
function ownSlot(frame: Frame, name: string): string | undefined {
	if (frame.kind === 'class') return name === CLASS_CELL ? name : undefined;
	return frame.hasSlots && frame.bound.has(name) ? name : undefined;
}

function defaults({ posonly, args, kwonly }: Arguments): (Expr | null)[] {
	return [...posonly, ...args, ...kwonly].map((parameter) => parameter.default);
}

function namesIn(target: Expr): string[] {
	if (target.type === 'Name') return [target.id];
	if (target.type === 'Starred') return namesIn(target.value);
	if (target.type === 'Tuple' || target.type === 'List') return target.elts.flatMap(namesIn);
	return [];
}

function rejectWalrus(node: Node): void {
	if (node.type === 'NamedExpr')
		fail('assignment expression cannot be used in a comprehension iterable expression', node);
	if (node.type !== 'Lambda') children(node).forEach(rejectWalrus);
}
