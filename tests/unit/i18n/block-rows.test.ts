import { describe, expect, test } from 'vitest';
import type { Block, Slot } from '../../../src/lib/blocks/block';
import { applyChanges } from '../../../src/lib/blocks/changes';
import { insertBlock } from '../../../src/lib/blocks/edits';
import { GROUPS, PALETTE, type Kind, type PaletteKind } from '../../../src/lib/blocks/kinds';
import { readProgram, type Program } from '../../../src/lib/blocks/program';
import { blockMessages } from '../../../src/lib/i18n/blocks/messages';
import { NEW_PROGRAM } from '../../../src/lib/starters/new-program';

const PALETTE_KINDS = GROUPS.flatMap((group) => [...PALETTE[group]]);

/** Statements of the kinds that the palette does not offer. */
const OTHERS = `"""Title"""

import asyncio
from time import sleep


def function(x):
    return x


class Class(Exception):
    pass


async def main():
    function(1)
    value = function(1)
    value += 1
    await asyncio.gather(main(), main())
    with open("a") as file:
        pass
    async with opened() as file:
        pass
    async for item in items():
        break
    for item in value:
        continue
    try:
        pass
    except ValueError as error:
        pass
    if value:
        pass
    elif file:
        pass


asyncio.run(main())
`;

function read(source: string): Program {
	const result = readProgram(source);
	if ('error' in result) throw new Error(result.error.message);
	return result.program;
}

function blocksIn({ blocks }: Slot): Block[] {
	return blocks.flatMap((block) => [block, ...block.slots.flatMap(blocksIn)]);
}

function inserted(kind: PaletteKind): Block[] {
	const program = read(NEW_PROGRAM);
	const [, main] = program.root.blocks;
	// A comment above something would be its caption.
	const slot = kind === 'comment' ? program.root : main.slots[0];
	const outcome = insertBlock(program, kind, { slot, index: slot.blocks.length });
	if ('refused' in outcome) throw new Error(outcome.refused);
	return blocksIn(read(applyChanges(NEW_PROGRAM, outcome.changes)).root);
}

/** Fields that the view shows itself, beside or above the row. */
const BESIDE = ['label', 'caption'];
const isOfCall = (name: string) => name === 'function' || name.startsWith('argument.');

function expectRow(template: string, fields: readonly { name: string }[]) {
	const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
	const needed = placeholders(template.replace(/\[[^\]]*\]/g, ''));
	const all = placeholders(template);
	const names = fields.map(({ name }) => name);
	for (const name of needed) expect(name === 'call' ? 'function' : name).toBeOneOf(names);
	for (const name of names) {
		if (isOfCall(name)) expect(all).toContain('call');
		else if (!BESIDE.includes(name)) expect(all).toContain(name);
	}
}

const { kinds, slots } = blockMessages('en');

describe('the row of a new block shows its fields', () => {
	test.each(PALETTE_KINDS)('%s', (kind) => {
		const found = inserted(kind).filter((block) => block.kind === kind);
		expect(found.length).toBeGreaterThan(0);
		for (const { fields } of found) expectRow(kinds[kind].row, fields);
	});
});

describe('the row shows the fields of', () => {
	const blocks = blocksIn(read(OTHERS).root);
	const others: Kind[] = [
		...(['title', 'import', 'import-from', 'function', 'class', 'run', 'call', 'change'] as const),
		...(['gather-call', 'with', 'async-with', 'async-for', 'break', 'continue'] as const)
	];
	test.each(others)('%s', (kind) => {
		const found = blocks.filter((block) => block.kind === kind);
		expect(found.length).toBeGreaterThan(0);
		for (const { fields } of found) expectRow(kinds[kind].row, fields);
	});

	test('elif and except', () => {
		const inner = blocks.flatMap((block) => block.slots);
		for (const kind of ['elif', 'except'] as const) {
			const found = inner.filter((slot) => slot.kind === kind);
			expect(found).toHaveLength(1);
			expectRow(slots[kind], found[0].fields);
		}
	});
});
