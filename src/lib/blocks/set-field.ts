import { parse } from '../python/syntax/parse';
import { children, type Node } from '../python/syntax/tree';
import type { Block, Field } from './block';
import { canBeMade, Writer } from './bring';
import { check, literalPrefix } from './check';
import type { Change } from './changes';
import type { Outcome, Refusal } from './edit';
import { parametersOf } from './names';
import { outcome, refuse } from './outcome';
import type { Program } from './program';

/** Gives a field another value; one that may be left out goes when its value is empty. */
export function setField(program: Program, field: Field, value: string): Outcome {
	const { optional } = field;
	if (optional && value.trim() === '') {
		const { start, end } = optional.outer;
		return outcome(program, start === end ? [] : [{ from: start, to: end, insert: '' }], []);
	}
	const checked = check(program, field, value);
	if ('refused' in checked) return refuse(checked.refused, value.trim());
	const { text } = checked;
	if (optional && field.value === '') {
		const { start, end } = optional.outer;
		const insert = optional.before + text + optional.after;
		return outcome(program, [{ from: start, to: end, insert }], []);
	}
	const change = { from: field.start, to: field.end, insert: text };
	const others = consequences(program, field, text);
	return 'refused' in others ? others : outcome(program, [change, ...others], []);
}

/** A text field as the whole literal, so that anything can stand in its place. */
export function asExpression(field: Field): Field {
	return field.literal ? { ...field, ...field.literal, type: 'expression' } : field;
}

/** Makes a new thing of the kind that a field wants, and puts its name into the field. */
export function bringNew(program: Program, field: Field): Outcome {
	if (!canBeMade(field.type)) return refuse('no-name', field.value);
	const writer = new Writer(program, field.start);
	const name = writer.bring(field.type);
	const change = { from: field.start, to: field.end, insert: name };
	const others = field.name === 'function' ? argumentsFor(program, field, writer, name) : [];
	return outcome(program, [...writer.changes, change, ...others], [], { brought: writer.brought });
}

/** What else in the text has to follow a field. */
function consequences(program: Program, field: Field, text: string): Change[] | Refusal {
	switch (field.type) {
		case 'new-name':
			return rename(program, field, text);
		case 'text': {
			const prefix = literalPrefix(program, field, text);
			if (prefix === null) return [];
			const from = field.start - (prefix === '' ? 2 : 1);
			return [{ from, to: field.start - 1, insert: prefix }];
		}
		case 'parameters':
			return followParameters(program, field, text);
		case 'coroutine':
		case 'function':
			return argumentsFor(program, field, new Writer(program, field.start), text);
		default:
			return [];
	}
}

function blockOf({ homes }: Program, field: Field): Block | undefined {
	return [...homes.keys()].find(({ fields }) => fields.includes(field));
}

/** Every use of a name follows it, if this is the one place that gives it. */
function rename(program: Program, field: Field, name: string): Change[] | Refusal {
	const { names, module, text } = program;
	const block = blockOf(program, field);
	const isDefinition = block ? ['coroutine', 'function', 'class'].includes(block.kind) : false;
	const old = names.binding(field.value, isDefinition ? block!.start : field.start);
	if (!old || field.value === name) return [];
	if (isDefinition && names.all().has(name)) return refuse('name-taken', name);
	const uses: Change[] = [];
	const visit = (node: Node) => {
		if (node.type === 'Name' && node.id === field.value && node.start !== field.start) {
			const found = names.binding(node.id, node.start);
			if (found === old) uses.push({ from: node.start, to: node.end, insert: name });
		}
		if (node.type === 'FunctionDef' && isDefinition && node.name === field.value) {
			const { end } = text.find('def', node)!;
			const token = text.tokenFrom(end);
			if (token.start !== field.start && names.binding(node.name, node.start) === old)
				uses.push({ from: token.start, to: token.end, insert: name });
		}
		children(node).forEach(visit);
	};
	visit(module);
	return isGivenOnce(program, field, old) ? uses : [];
}

/** A name that other statements give as well keeps its other uses. */
function isGivenOnce({ homes, names }: Program, field: Field, old: unknown): boolean {
	const given = [...homes.keys()].flatMap(({ fields, slots }) => [
		...fields,
		...slots.flatMap((slot) => slot.fields)
	]);
	return !given.some(
		(other) =>
			other !== field &&
			other.type === 'new-name' &&
			other.value === field.value &&
			names.binding(other.value, other.start) === old
	);
}

/** A call gets what the coroutine that is chosen needs; what it gave before stays as far as it fits. */
function argumentsFor(program: Program, field: Field, writer: Writer, name: string): Change[] {
	const block = blockOf(program, field);
	if (!block || name === field.value) return [];
	const given = block.fields.filter(({ name }) => name.startsWith('argument.'));
	const needed = writer.argumentsFor(name);
	if (given.length === needed.length || given.some(({ parameter }) => parameter === '**'))
		return [];
	return replaceArguments(program, block, field, (old) =>
		needed.map((value, i) => old[i] ?? value)
	);
}

/** Calls of a coroutine whose parameters change at the end of the list follow. */
function followParameters(program: Program, field: Field, text: string): Change[] {
	const block = blockOf(program, field);
	const name = block?.fields.find((other) => other.name === 'name')?.value;
	const before = listOf(field.value);
	const after = listOf(text);
	if (!name || !before || !after) return [];
	const shared = Math.min(before.length, after.length);
	const isAtEnd = before.slice(0, shared).every((one, i) => one.name === after[i].name);
	if (!isAtEnd || before.length === after.length) return [];
	const samples = after.slice(shared).flatMap(({ isNeeded }) => (isNeeded ? ['1'] : []));
	return program.names.callsOf(name).flatMap((call): Change[] => {
		const isPlain = call.keywords.length === 0 && call.args.length === before.length;
		if (!isPlain || call.args.some(({ type }) => type === 'Starred')) return [];
		const last = call.args[shared - 1]?.end;
		if (after.length < before.length) {
			const from = last ?? call.args[0].start;
			return [{ from, to: call.args.at(-1)!.end, insert: '' }];
		}
		const at = call.args.at(-1)?.end ?? call.end - 1;
		const added = samples.map((sample, i) => (i > 0 || before.length > 0 ? ', ' : '') + sample);
		return [{ from: at, to: at, insert: added.join('') }];
	});
}

interface Listed {
	readonly name: string;
	readonly isNeeded: boolean;
}

function listOf(parameters: string): Listed[] | null {
	const parsed = parse(`def _(${parameters}): pass`);
	if ('error' in parsed) return null;
	const [statement] = parsed.module.body;
	if (statement.type !== 'FunctionDef' || statement.args.vararg || statement.args.kwarg)
		return null;
	return parametersOf(statement.args).map((parameter) => ({
		name: parameter.name,
		isNeeded: parameter.default === null
	}));
}

/** Writes the arguments of a block's call anew. */
function replaceArguments(
	{ text, source }: Program,
	block: Block,
	called: Field,
	values: (old: readonly string[]) => readonly string[]
): Change[] {
	const given = block.fields.filter(({ name }) => name.startsWith('argument.'));
	const isHanded = block.kind === 'to-thread' || block.kind === 'to-process';
	const quoted = given.map(asExpression);
	const list = values(quoted.map(({ start, end }) => source.slice(start, end)));
	if (isHanded) {
		const from = called.end;
		const to = quoted.at(-1)?.end ?? from;
		return [{ from, to, insert: list.map((value) => `, ${value}`).join('') }];
	}
	const opening = text.find('(', { start: called.end, end: source.length });
	if (!opening) return [];
	const to = quoted.at(-1)?.end ?? opening.end;
	return [{ from: opening.end, to, insert: list.join(', ') }];
}
