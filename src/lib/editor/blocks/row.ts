import type { Block, Field, Slot } from '../../blocks/block';
import type { BlockMessages } from '../../i18n/blocks/en';
import { fieldsOf, parseTemplate, rowText, type Piece } from './template';

/** What a row is made of: a template and the fields in it. */
export interface Row {
	readonly pieces: readonly Piece[];
	readonly fields: readonly Field[];
}

/** Fields that stand above and behind the row, unless its template has a place for them. */
const BESIDE = ['caption', 'label'];

/** The row of a block. */
export function blockRow({ kind, fields }: Block, words: BlockMessages): Row {
	return { pieces: parseTemplate(words.kinds[kind].row), fields };
}

/** The row above a part of a block, such as its `else`. */
export function clauseRow({ kind, fields }: Slot, owner: Block, words: BlockMessages): Row {
	const { slots } = words;
	if (kind !== 'else') return { pieces: parseTemplate(slots[kind]), fields };
	const of = owner.kind === 'if' || owner.kind === 'try' ? owner.kind : 'loop';
	return { pieces: parseTemplate(slots.else[of]), fields };
}

export const isArgument = ({ name }: Field) => /^argument\.\d+$/.test(name);

/** The fields of a row that its template has no place for; they stand behind it. */
export function othersOf({ pieces, fields }: Row): Field[] {
	const named = fieldsOf(pieces);
	const isPlaced = (field: Field) =>
		named.includes(field.name) ||
		BESIDE.includes(field.name) ||
		(named.includes('call') && (field.name === 'function' || isArgument(field)));
	return fields.filter((field) => !isPlaced(field));
}

/** A field that stands above or behind the row; undefined if the row has a place for it or it is none's. */
export function besideOf({ pieces, fields }: Row, name: 'caption' | 'label'): Field | undefined {
	const isPlaced = fieldsOf(pieces).includes(name);
	return isPlaced ? undefined : fields.find((field) => field.name === name);
}

/** A row in words alone: what is read out, shown while it is dragged, and announced. */
export function describeRow({ pieces, fields }: Row): string {
	const text = (field: Field | undefined) => {
		if (!field || (field.optional && field.end === field.start)) return null;
		return field.value.split('\n')[0];
	};
	return rowText(pieces, (name) => {
		if (name !== 'call') return text(fields.find((field) => field.name === name));
		const called = fields.find((field) => field.name === 'function');
		const given = fields.filter(isArgument).map((field) => field.value);
		return `${called?.value ?? ''}(${given.join(', ')})`;
	});
}

/** What a field is called for whoever cannot see where it stands. */
export function fieldName(field: Field, words: BlockMessages): string {
	const { argument, ...names } = words.fields;
	const place = /^(?:argument|option)\.(\d+)$/.exec(field.name);
	if (place) return argument(Number(place[1]) + 1, field.parameter ?? '');
	return field.name in names ? names[field.name as keyof typeof names] : field.name;
}
