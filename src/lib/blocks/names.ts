import type { Arguments, Expr, Module, Parameter, Stmt } from '../python/syntax/ast';
import { blocks as bodies, children, type Node } from '../python/syntax/tree';
import type { NameType } from './block';

type FunctionStmt = Stmt & { type: 'FunctionDef' };
type CallExpr = Expr & { type: 'Call' };

/** What stands for what: calls that make a thing of a type of its own. */
const MAKERS: Readonly<Record<string, NameType>> = {
	'asyncio.Semaphore': 'semaphore',
	'asyncio.BoundedSemaphore': 'semaphore',
	'asyncio.Lock': 'lock',
	'asyncio.Event': 'event',
	'asyncio.Queue': 'queue',
	'asyncio.LifoQueue': 'queue',
	'asyncio.PriorityQueue': 'queue',
	'asyncio.Condition': 'condition',
	'asyncio.Barrier': 'barrier',
	'asyncio.TaskGroup': 'group',
	'asyncio.create_task': 'task',
	'asyncio.ensure_future': 'task',
	'concurrent.futures.ThreadPoolExecutor': 'pool',
	'concurrent.futures.ProcessPoolExecutor': 'pool'
};

/** A name and what it stands for, as far as the text tells. */
export interface Binding {
	readonly name: string;
	readonly type: NameType | 'value';
	/** Where it is given, as an offset. */
	readonly start: number;
	readonly parameters?: Arguments;
}

/** The names that one function gives, or the module. */
interface Region {
	readonly node: FunctionStmt | Module;
	readonly parent: Region | null;
	readonly bindings: Map<string, Binding>;
}

/**
 * What the names of a program stand for. It reads what a person would see at a glance (who was made by
 * `asyncio.Semaphore`, who is handed on to which parameter) and claims nothing where that is not enough.
 */
export class Names {
	readonly #imports = new Map<string, string>([
		['asyncio', 'asyncio'],
		['time', 'time']
	]);
	readonly #root: Region;
	readonly #regions: Region[] = [];
	readonly #calls: { readonly call: CallExpr; readonly region: Region }[] = [];

	constructor(readonly module: Module) {
		this.#root = this.#open(module, null);
		this.#readImports(module);
		for (const statement of module.body) this.#visit(statement, this.#root);
		this.#regions.sort((a, b) => startOf(a) - startOf(b));
		// Through a chain of calls a thing can be handed on some times.
		for (let round = 0; round < 3; round += 1) this.#handOn();
	}

	/** `asyncio.sleep` for whatever the program calls it; undefined for what is not imported. */
	dotted(expr: Expr): string | undefined {
		if (expr.type === 'Name') return this.#imports.get(expr.id);
		if (expr.type !== 'Attribute') return undefined;
		const owner = this.dotted(expr.value);
		return owner === undefined ? undefined : `${owner}.${expr.attr}`;
	}

	/** What a name stands for at an offset. */
	typeOf(name: string, offset: number): Binding['type'] | undefined {
		return this.binding(name, offset)?.type;
	}

	binding(name: string, offset: number): Binding | undefined {
		for (let region: Region | null = this.#regionAt(offset); region; region = region.parent) {
			const found = region.bindings.get(name);
			if (found) return found;
		}
		return undefined;
	}

	/** All names that can be seen at an offset, the nearest first, each group in the order of the text. */
	visible(offset: number): Binding[] {
		const found = new Map<string, Binding>();
		for (let region: Region | null = this.#regionAt(offset); region; region = region.parent)
			for (const binding of region.bindings.values())
				if (!found.has(binding.name)) found.set(binding.name, binding);
		return [...found.values()];
	}

	/** Every name that is given anywhere in the program, and every module's. */
	all(): Set<string> {
		const names = new Set(this.#imports.keys());
		for (const { bindings } of this.#regions) for (const name of bindings.keys()) names.add(name);
		return names;
	}

	/** The function that an offset stands in, if it does. */
	functionAt(offset: number): FunctionStmt | null {
		const { node } = this.#regionAt(offset);
		return node.type === 'FunctionDef' ? node : null;
	}

	/** The calls of a function by its name, wherever they stand. */
	callsOf(name: string): CallExpr[] {
		return this.#calls
			.filter(({ call: { func } }) => func.type === 'Name' && func.id === name)
			.map(({ call }) => call);
	}

	/** Regions are in the order of the text: the last that begins before is the one, or stands in it. */
	#regionAt(offset: number): Region {
		let low = 0;
		let high = this.#regions.length;
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if (startOf(this.#regions[middle]) <= offset) low = middle;
			else high = middle;
		}
		let region = this.#regions[low];
		while (region.parent && offset > (region.node as FunctionStmt).end) region = region.parent;
		return region;
	}

	#open(node: Region['node'], parent: Region | null): Region {
		const region: Region = { node, parent, bindings: new Map() };
		this.#regions.push(region);
		return region;
	}

	#readImports(module: Module): void {
		const visit = (statement: Stmt) => {
			if (statement.type === 'Import')
				for (const { name, asname } of statement.names)
					this.#imports.set(asname ?? name.split('.')[0], asname ? name : name.split('.')[0]);
			if (statement.type === 'ImportFrom' && statement.level === 0)
				for (const { name, asname } of statement.names)
					this.#imports.set(asname ?? name, `${statement.module}.${name}`);
			bodies(statement).flat().forEach(visit);
		};
		module.body.forEach(visit);
	}

	#visit(node: Node, region: Region): void {
		switch (node.type) {
			case 'FunctionDef':
				return this.#visitFunction(node, region);
			case 'Assign':
				for (const target of node.targets)
					this.#bind(target, this.#made(node.value, region), region);
				break;
			case 'AnnAssign':
				this.#bind(node.target, node.value ? this.#made(node.value, region) : 'value', region);
				break;
			case 'For':
				this.#bind(node.target, 'value', region);
				break;
			case 'With':
				for (const { context, target } of node.items)
					if (target) this.#bind(target, this.#made(context, region), region);
				break;
			case 'Try':
				for (const { name, start } of node.handlers)
					if (name) this.#put(region, { name, type: 'value', start });
				break;
			case 'ClassDef':
				this.#put(region, { name: node.name, type: 'value', start: node.start });
				break;
			case 'NamedExpr':
				this.#bind(node.target, 'value', region);
				break;
			case 'Call':
				this.#calls.push({ call: node, region });
				break;
		}
		for (const child of children(node)) this.#visit(child, region);
	}

	#visitFunction(node: FunctionStmt, region: Region): void {
		const { name, args, isAsync, start } = node;
		this.#put(region, { name, type: isAsync ? 'coroutine' : 'function', start, parameters: args });
		const inner = this.#open(node, region);
		for (const parameter of parametersOf(args)) {
			const type = parameter.annotation ? this.dotted(parameter.annotation) : undefined;
			this.#put(inner, {
				name: parameter.name,
				type: MAKERS[type ?? ''] ?? 'value',
				start: parameter.start
			});
		}
		for (const child of children(node)) this.#visit(child, inner);
	}

	#bind(target: Expr, type: Binding['type'], region: Region): void {
		if (target.type === 'Name') this.#put(region, { name: target.id, type, start: target.start });
		if (target.type === 'Tuple' || target.type === 'List')
			for (const element of target.elts) this.#bind(element, 'value', region);
		if (target.type === 'Starred') this.#bind(target.value, 'value', region);
	}

	/** The first that says what it is counts. */
	#put({ bindings }: Region, binding: Binding): void {
		const known = bindings.get(binding.name);
		if (!known || known.type === 'value') bindings.set(binding.name, binding);
	}

	#made(value: Expr, region: Region): Binding['type'] {
		if (value.type === 'Name') return this.#typeIn(region, value.id) ?? 'value';
		if (value.type !== 'Call') return 'value';
		const { func } = value;
		const made = MAKERS[this.dotted(func) ?? ''];
		if (made) return made;
		const isStart = func.type === 'Attribute' && func.attr === 'create_task';
		return isStart ? 'task' : 'value';
	}

	#typeIn(start: Region, name: string): Binding['type'] | undefined {
		for (let region: Region | null = start; region; region = region.parent) {
			const found = region.bindings.get(name);
			if (found) return found.type;
		}
		return undefined;
	}

	/** What is handed to a function says what its parameter is. */
	#handOn(): void {
		const functions = new Map<string, Region>();
		for (const region of this.#regions.toReversed())
			if (region.node.type === 'FunctionDef') functions.set(region.node.name, region);
		for (const { call, region } of this.#calls) {
			if (call.func.type !== 'Name') continue;
			const called = functions.get(call.func.id);
			if (called?.node.type !== 'FunctionDef') continue;
			const parameters = parametersOf(called.node.args);
			for (const [index, argument] of call.args.entries())
				this.#hand(argument, parameters[index]?.name, region, called);
			for (const { name, value } of call.keywords) this.#hand(value, name, region, called);
		}
	}

	#hand(value: Expr, parameter: string | null | undefined, from: Region, to: Region): void {
		const type = value.type === 'Name' ? this.#typeIn(from, value.id) : undefined;
		const bound = parameter ? to.bindings.get(parameter) : undefined;
		if (bound?.type === 'value' && type && type !== 'coroutine' && type !== 'function')
			to.bindings.set(bound.name, { ...bound, type });
	}
}

/** Where the body of a function begins, in which its names hold. */
function startOf({ node }: Region): number {
	return node.type === 'Module' ? -1 : node.body[0].start;
}

/** The parameters in the order in which a call fills them; the starred ones are left out. */
export function parametersOf({ posonly, args, kwonly }: Arguments): Parameter[] {
	return [...posonly, ...args, ...kwonly];
}
