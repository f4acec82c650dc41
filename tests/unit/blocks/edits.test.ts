import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Block, Place, Slot } from '../../../src/lib/blocks/block';
import { applyChanges } from '../../../src/lib/blocks/changes';
import { conversionsOf, convertBlock } from '../../../src/lib/blocks/convert';
import { WRAPPERS, type Outcome } from '../../../src/lib/blocks/edit';
import {
	duplicateBlocks,
	insertBlock,
	moveBlocks,
	pasteText,
	removeBlocks,
	textOf
} from '../../../src/lib/blocks/edits';
import { PALETTE, type PaletteKind } from '../../../src/lib/blocks/kinds';
import { readProgram, type Program } from '../../../src/lib/blocks/program';
import { bringNew, setField } from '../../../src/lib/blocks/set-field';
import { addClause, clausesOf, unwrapBlock, wrapBlocks } from '../../../src/lib/blocks/wrap';
import { endOf } from './places';

const CORPUS = 'tests/conformance/corpus';
const programs = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.py'))
	.map((file) => readFileSync(join(CORPUS, file), 'utf8'))
	.filter((source) => source.length < 2500 && 'program' in readProgram(source));

function read(source: string): Program {
	const result = readProgram(source);
	if ('error' in result) throw new Error(`${result.error.message}\n${source}`);
	return result.program;
}

const KINDS = Object.values(PALETTE).flat() as PaletteKind[];
const VALUES = [
	'',
	'2',
	'0.5',
	'-1',
	'x',
	'name',
	'a b',
	'1)',
	'"',
	'a\nb',
	'# c',
	'{x}',
	'é',
	'x, y',
	'lambda: 0',
	'\\'
];

/** One random edit, drawn from numbers, so that a failure can be shrunk. */
function randomEdit(program: Program, [what, a, b, c]: readonly number[]): Outcome {
	const blocks = [...program.homes.keys()];
	const slots: Slot[] = [program.root, ...blocks.flatMap(({ slots }) => slots)];
	const slot = slots[b % slots.length];
	const place: Place = { slot, index: c % (slot.blocks.length + 1) };
	const block = blocks[a % blocks.length];
	if (!block || what % 10 === 0) return insertBlock(program, KINDS[a % KINDS.length], place);
	const row = rowFrom(program, block, c % 3);
	switch (what % 10) {
		case 1:
			return removeBlocks(program, row);
		case 2:
			return moveBlocks(program, row, place);
		case 3:
			return duplicateBlocks(program, row);
		case 4:
			return wrapBlocks(program, row, WRAPPERS[b % WRAPPERS.length]);
		case 5:
			return unwrapBlock(program, block);
		case 6: {
			const clauses = clausesOf(block);
			const clause = clauses[b % clauses.length];
			return clause ? addClause(program, block, clause) : insertBlock(program, 'try', place);
		}
		case 7:
			return pasteText(program, textOf(program, row), place);
		case 8: {
			const [conversion] = conversionsOf(program, block);
			return conversion
				? convertBlock(program, block, conversion)
				: insertBlock(program, KINDS[b % KINDS.length], place);
		}
		default: {
			const fields = [...block.fields, ...block.slots.flatMap((one) => one.fields)];
			const field = fields[b % fields.length];
			if (!field) return insertBlock(program, 'print', place);
			if (c % 5 === 0) return bringNew(program, field);
			return setField(program, field, VALUES[c % VALUES.length]);
		}
	}
}

function rowFrom(program: Program, block: Block, more: number): Block[] {
	const { slot, index } = program.homes.get(block)!;
	return slot.blocks.slice(index, index + more + 1) as Block[];
}

const edits = fc.array(fc.tuple(fc.nat(999), fc.nat(9999), fc.nat(9999), fc.nat(9999)), {
	minLength: 200,
	maxLength: 200
});

test('random edits leave a program that parses, and undoing them gives the very text', () => {
	let done = 0;
	fc.assert(
		fc.property(fc.constantFrom(...programs), edits, (source, list) => {
			let text = source;
			let now = read(source);
			const history: string[] = [];
			for (const numbers of list) {
				const made = randomEdit(now, numbers);
				if (!('changes' in made) || text.length > 4000) continue;
				const next = applyChanges(text, made.changes);
				const { program } = readProgram(next) as { program?: Program };
				if (!program) throw new Error(`no Python any more:\n${text}\n=>\n${next}`);
				for (const offset of made.selected)
					expect(blockAt(program, offset), `selected ${offset} in\n${next}`).toBe(true);
				history.push(text);
				// Undone, each change gives back what it took.
				expect(applyChanges(next, inverse(text, made.changes))).toBe(text);
				text = next;
				now = program;
				done += 1;
			}
			expect(history[0] ?? text).toBe(source);
		}),
		// A failure of 200 edits could be shrunk for hours.
		{ numRuns: 8, interruptAfterTimeLimit: 40_000 }
	);
	expect(done).toBeGreaterThan(200);
}, 60_000);

test('moving changes nothing of the lines but where they stand and how far in', () => {
	const numbers = fc.tuple(fc.nat(9999), fc.nat(9999), fc.nat(9999));
	let done = 0;
	fc.assert(
		fc.property(fc.constantFrom(...programs), numbers, (source, [a, b, c]) => {
			const program = read(source);
			const blocks = [...program.homes.keys()];
			const slots = [program.root, ...blocks.flatMap(({ slots }) => slots)].filter(
				({ kind }) => kind !== 'calls'
			);
			const block = blocks[a % blocks.length];
			if (program.homes.get(block)!.slot.kind === 'calls') return;
			const slot = slots[b % slots.length];
			const place = { slot, index: c % (slot.blocks.length + 1) };
			const made = moveBlocks(program, rowFrom(program, block, c % 3), place);
			if (!('changes' in made)) return;
			const next = applyChanges(source, made.changes);
			expect(linesIn(next)).toEqual(linesIn(source));
			done += 1;
		}),
		{ numRuns: 400 }
	);
	expect(done).toBeGreaterThan(50);
});

/** What is written, in whatever order; `pass` fills what is empty and blank lines are a matter of taste. */
function linesIn(source: string): string[] {
	return source
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && line !== 'pass')
		.sort();
}

function blockAt({ homes }: Program, offset: number): boolean {
	return [...homes.keys()].some(({ start, end }) => start <= offset && offset <= end);
}

function inverse(before: string, changes: readonly { from: number; to: number; insert: string }[]) {
	let shift = 0;
	return changes
		.toSorted((a, b) => a.from - b.from || a.to - b.to)
		.map(({ from, to, insert }) => {
			const start = from + shift;
			shift += insert.length - (to - from);
			return { from: start, to: start + insert.length, insert: before.slice(from, to) };
		});
}

const MAIN = 'import asyncio\n\n\nasync def main():\n    pass\n\n\nasyncio.run(main())\n';

/** The text after an edit that must be possible. */
function after(source: string, edit: (program: Program) => Outcome): string {
	const made = edit(read(source));
	if (!('changes' in made)) throw new Error(`refused: ${made.refused} ${made.subject}`);
	return applyChanges(source, made.changes);
}
const mainBody = (program: Program) =>
	program.root.blocks.find(({ fields }) => fields.some(({ value }) => value === 'main'))!.slots[0];

describe('every kind of the palette', () => {
	it.each(KINDS.filter((kind) => kind !== 'comment'))(
		'%s goes into an empty main with all that it needs, and is read as itself',
		(kind) => {
			const text = after(MAIN, (program) => insertBlock(program, kind, endOf(mainBody(program))));
			const kinds = [...read(text).homes.keys()].map((block) => block.kind);
			expect(kinds).toContain(kind);
			expect(text).toMatchSnapshot();
		}
	);
});

test.each([
	[
		'a caption goes with its block',
		'import asyncio\n\n# first\na = 1\n\n# second\nb = 2\n',
		(program: Program) =>
			moveBlocks(program, [program.root.blocks[2]], { slot: program.root, index: 1 }),
		'import asyncio\n\n# second\nb = 2\n\n# first\na = 1\n'
	],
	[
		'definitions keep their two blank lines',
		'import asyncio\n\n\nasync def a():\n    pass\n\n\nasync def b():\n    pass\n\n\nasyncio.run(a())\n',
		(program: Program) => removeBlocks(program, [program.root.blocks[2]]),
		'import asyncio\n\n\nasync def a():\n    pass\n\n\nasyncio.run(a())\n'
	],
	[
		'a text literal over several lines is not touched by indentation',
		'if a:\n    x = """one\n  two"""\n',
		(program: Program) => unwrapBlock(program, program.root.blocks[0]),
		'x = """one\n  two"""\n'
	],
	[
		'Windows line ends stay',
		'a = 1\r\nif b:\r\n    c = 1\r\n',
		(program: Program) =>
			moveBlocks(program, [program.root.blocks[0]], endOf(program.root.blocks[1].slots[0])),
		'if b:\r\n    c = 1\r\n    a = 1\r\n'
	],
	[
		'a comma goes with its call',
		'async def f():\n    await asyncio.gather(a(), b(), c())\n',
		(program: Program) =>
			removeBlocks(program, [program.root.blocks[0].slots[0].blocks[0].slots[0].blocks[2]]),
		'async def f():\n    await asyncio.gather(a(), b())\n'
	],
	[
		'awaits become a gather with their results',
		'async def f():\n    x = await a(1)  # one\n    await b(2)\n',
		(program: Program) => wrapBlocks(program, program.root.blocks[0].slots[0].blocks, 'gather'),
		'async def f():\n    x, _ = await asyncio.gather(\n        a(1),  # one\n        b(2),\n    )\n'.replace(
			'async',
			'import asyncio\n\n\nasync'
		)
	]
])('%s', (_, source, edit, expected) => {
	expect(after(source, edit)).toBe(expected);
});
