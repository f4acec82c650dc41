import { describe, expect, test } from 'vitest';
import { CONVERSIONS } from '../../../src/lib/blocks/convert';
import { WRAPPERS } from '../../../src/lib/blocks/edit';
import { GROUPS, OTHER_KINDS, PALETTE } from '../../../src/lib/blocks/kinds';
import { LANGUAGES } from '../../../src/lib/i18n/language';
import { blockMessages } from '../../../src/lib/i18n/blocks/messages';

const PALETTE_KINDS = GROUPS.flatMap((group) => [...PALETTE[group]]);
const KINDS = [...PALETTE_KINDS, ...OTHER_KINDS];

const placeholders = (row: string) => [...row.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const withoutCode = (text: string) => text.replace(/`[^`]*`|\{\w+\}/g, '');

describe.each(LANGUAGES)('the blocks in %s', (language) => {
	const { kinds, fields, slots, wrappers, conversions, groups } = blockMessages(language);

	test('have words for every kind, group, wrapper and conversion and no other', () => {
		expect(Object.keys(kinds).sort()).toEqual([...KINDS].sort());
		expect(Object.keys(groups)).toEqual([...GROUPS]);
		expect(Object.keys(wrappers)).toEqual([...WRAPPERS]);
		expect(Object.keys(conversions)).toEqual([...CONVERSIONS]);
	});

	test('have names that tell them apart', () => {
		const names = PALETTE_KINDS.map((kind) => kinds[kind].name);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) expect(name.length).toBeLessThanOrEqual(28);
	});

	test.each(PALETTE_KINDS)('%s says what it does in one sentence', (kind) => {
		const { sentence } = kinds[kind];
		expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
		expect(sentence.length).toBeLessThanOrEqual(110);
	});

	test.each(KINDS)('the row of %s is a template with fields that have labels', (kind) => {
		const { row } = kinds[kind];
		const names = placeholders(row);
		expect(row.replace(/\{\w+\}/g, '')).not.toMatch(/[{}]/);
		expect(row).not.toMatch(/\[[^{\]]*\]/);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names) {
			if (name !== 'call') expect(fields, name).toHaveProperty(name);
		}
	});

	test('the headers of what is inside have fields that have labels', () => {
		for (const header of [slots.elif, slots.except]) {
			for (const name of placeholders(header)) expect(fields).toHaveProperty(name);
		}
	});
});

test('rows have the same fields in both languages', () => {
	const [en, fr] = LANGUAGES.map((language) => blockMessages(language));
	for (const kind of KINDS) {
		expect(placeholders(fr.kinds[kind].row).sort(), kind).toEqual(
			placeholders(en.kinds[kind].row).sort()
		);
	}
	expect(placeholders(fr.slots.elif)).toEqual(placeholders(en.slots.elif));
	expect(placeholders(fr.slots.except)).toEqual(placeholders(en.slots.except));
});

test('no sentence of the palette is left in English', () => {
	const [en, fr] = LANGUAGES.map((language) => blockMessages(language).kinds);
	for (const kind of PALETTE_KINDS) expect(fr[kind].sentence).not.toBe(en[kind].sentence);
	for (const kind of KINDS) {
		const words = withoutCode(en[kind].row).replace(/[^a-z]/g, '');
		if (words && words !== 'coroutine') expect(fr[kind].row, kind).not.toBe(en[kind].row);
	}
});
