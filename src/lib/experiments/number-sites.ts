import { Names, parametersOf } from '../blocks/names';
import type { Expr } from '../python/syntax/ast';
import { tokenize } from '../python/syntax/grammar/tokenize';
import { Lines } from '../python/syntax/lines';
import { parse } from '../python/syntax/parse';
import { simNumber } from '../python/syntax/remarks';
import { children, type Node } from '../python/syntax/tree';
import { argumentRole, isLength, isSize, type NumberRole } from './number-roles';

/** A number that stands in a program and can be another. */
export interface NumberSite {
	/** Of its digits in the text, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	/** 1-based */
	readonly line: number;
	readonly role: NumberRole;
	/** The name of what it belongs to, such as the semaphore's or the parameter's; '' if it has none. */
	readonly subject: string;
	readonly value: number;
	/** Only whole numbers can stand there. */
	readonly isWhole: boolean;
}

type CallExpr = Expr & { type: 'Call' };
interface Meaning {
	readonly role: NumberRole;
	readonly subject: string;
}

/**
 * The numbers of a program in the order of the text, those that are known to be a size, a count or a
 * length of time first. None of what counts back, picks an item or stands in a text. Empty if the text
 * is no program.
 */
export function numberSites(source: string): NumberSite[] {
	const parsed = parse(source);
	if ('error' in parsed) return [];
	const search = new Search(source, new Names(parsed.module));
	search.readUses(parsed.module);
	search.visit(parsed.module);
	const found = [...search.sites, ...latencies(source)].sort((p, q) => p.start - q.start);
	const isPlain = ({ role }: NumberSite) => role === 'number';
	return [...found.filter((site) => !isPlain(site)), ...found.filter(isPlain)];
}

class Search {
	readonly sites: NumberSite[] = [];
	/** What a name is used for, wherever that is seen: `workers` in `range(workers)`. */
	readonly #uses = new Map<string, NumberRole>();
	readonly #meanings = new Map<Node, Meaning>();
	readonly #lines: Lines;

	constructor(
		readonly source: string,
		readonly names: Names
	) {
		this.#lines = new Lines(source);
	}

	readUses(node: Node): void {
		if (node.type === 'Call')
			for (const [value, role] of this.#roles(node))
				if (value.type === 'Name') this.#uses.set(value.id, role);
		for (const child of children(node)) this.readUses(child);
	}

	visit(node: Node): void {
		switch (node.type) {
			case 'Call':
				this.#readCall(node);
				break;
			case 'Assign':
				for (const target of node.targets) this.#readValue(target, node.value);
				break;
			case 'AnnAssign':
				if (node.value) this.#readValue(node.target, node.value);
				break;
			case 'With':
				for (const { target, context } of node.items) if (target) this.#readValue(target, context);
				break;
			case 'FunctionDef':
				for (const { name, default: value } of parametersOf(node.args))
					if (value) this.#mean(value, this.#uses.get(name) ?? 'default', name);
				break;
			case 'Constant':
				return this.#take(node);
			case 'JoinedStr':
				return;
			case 'UnaryOp':
				if (node.op === '-' && node.operand.type === 'Constant') return;
				break;
			case 'Subscript':
				if (node.slice.type === 'Constant') return this.visit(node.value);
				break;
			case 'Match':
				for (const { body } of node.cases) for (const statement of body) this.visit(statement);
				return this.visit(node.subject);
		}
		for (const child of children(node)) this.visit(child);
	}

	/** The arguments of a call whose meaning is known. */
	#roles({ func, args, keywords }: CallExpr): [Expr, NumberRole][] {
		const called = func.type === 'Name' && func.id === 'range' ? 'range' : this.names.dotted(func);
		const roleOf = (place: number | string) => argumentRole(called ?? '', place, args.length);
		const all: [Expr, NumberRole | undefined][] = [
			...args.map((value, place): [Expr, NumberRole | undefined] => [value, roleOf(place)]),
			...keywords.map(({ name, value }): [Expr, NumberRole | undefined] => [
				value,
				roleOf(name ?? '')
			])
		];
		return all.filter((one): one is [Expr, NumberRole] => one[1] !== undefined);
	}

	#readCall(call: CallExpr): void {
		const { func, args, keywords } = call;
		const own = func.type === 'Name' ? this.names.binding(func.id, call.start)?.parameters : null;
		if (own && func.type === 'Name') {
			const parameters = parametersOf(own);
			const give = (value: Expr, name: string | null | undefined) => {
				if (!name) return;
				this.#mean(value, this.#uses.get(name) ?? 'argument', `${func.id}(${name})`);
			};
			args.forEach((value, place) => give(value, parameters[place]?.name));
			keywords.forEach(({ name, value }) => give(value, name));
		}
		const around = this.names.functionAt(call.start)?.name;
		for (const [value, role] of this.#roles(call))
			this.#mean(value, role, this.#meanings.get(call)?.subject ?? (around ? `${around}()` : ''));
	}

	/** `limit = asyncio.Semaphore(2)` names the semaphore, `LIMIT = 2` the number itself. */
	#readValue(target: Expr, value: Expr): void {
		if (target.type !== 'Name') return;
		const { id } = target;
		if (value.type === 'Constant') this.#mean(value, this.#uses.get(id) ?? 'constant', id);
		else if (value.type === 'Call') this.#meanings.set(value, { role: 'number', subject: id });
	}

	#mean(value: Expr, role: NumberRole, subject: string): void {
		this.#meanings.set(value, { role, subject });
	}

	#take(node: Expr & { type: 'Constant' }): void {
		const { value: constant, start, end } = node;
		if (constant.kind !== 'int' && constant.kind !== 'float') return;
		if (typeof constant.value !== 'number' || !Number.isFinite(constant.value)) return;
		const meaning = this.#meanings.get(node) ?? { role: 'number', subject: '' };
		const isInt = constant.kind === 'int';
		// A fraction where a whole number has to stand is the program's mistake, not a size.
		const role = !isInt && isSize(meaning.role) ? 'number' : meaning.role;
		this.sites.push({
			start,
			end,
			line: this.#lines.lineOf(start),
			...meaning,
			role,
			value: constant.value,
			isWhole: isSize(role) || (isInt && !isLength(role))
		});
	}
}

/** The lengths of time that comments give: `# sim: 0.3s`. */
function latencies(source: string): NumberSite[] {
	return tokenize(source)
		.comments.filter(({ isAlone }) => !isAlone)
		.flatMap(({ start, end, line }): NumberSite[] => {
			const number = simNumber(source.slice(start, end));
			if (!number) return [];
			const place = { start: start + number.start, end: start + number.end };
			const value = Number(source.slice(place.start, place.end));
			return [{ ...place, line, role: 'latency', subject: '', value, isWhole: false }];
		});
}
