import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/lib/python/syntax/ast';
import { analyseScopes } from '../../../src/lib/python/syntax/scope';
import { parse } from '../../../src/lib/python/syntax/parse';
import { findRepairs } from '../../../src/lib/python/syntax/repairs';
import { children, type Node } from '../../../src/lib/python/syntax/tree';
import { moduleOf } from './syntax-sketch';
import { ACCEPTED, REFUSED } from './syntax-error-table';

const PROGRAM = `"""A title"""
import asyncio, time as t
from a.b import (c as d, e)

# a caption
@deco(1, *x, **y)
async def worker(name, /, n: int = 2, *rest, key=None, **more) -> str:
    async with sem as s, other:  # held
        data = await asyncio.gather(
            fetch(f"https://{name!r:>{n}}/{n + 1:03d}"),  # GET  sim: 0.3s
            *[fetch(u) for u in urls if u not in seen],
        )
    try:
        while not (done and n <= 3) or -n ** 2 < ~n:
            n -= 1
            if n % 2: continue
            elif (m := n // 3): break
            else: raise ValueError(b"x\\x00", 0x1F, 1_0.5e3) from None
    except* (ValueError, KeyError) as group:
        print({k: v for k, v in group.items()}, {*a, 1}, a[1:2, ::3])
    finally:
        del a.b, c[0]
    return lambda q, *w: (yield_ for yield_ in q)

class Box(Base, meta=M):
    def get(self): return super().get(self.__x)
    match = type = 1

match command.split():
    case ["go", ("north" | "south") as where, *_] if where: pass
    case {"k": [x, y], **kw}: pass
`;

const PIECES = [
	...ACCEPTED,
	...REFUSED.map(([source]) => source),
	...PROGRAM.split(/(\s+|\b)/),
	...'()[]{}:,;=\'"#\\\n\t f"{!}'.split(''),
	'"""',
	"f'''",
	'\n    ',
	'\n\t',
	'é',
	'😀',
	'\0'
];

/** Random edits of a program: pieces inserted, ranges taken out or repeated. */
const mutated = fc
	.array(fc.tuple(fc.nat(PROGRAM.length), fc.nat(30), fc.constantFrom(...PIECES)), {
		minLength: 1,
		maxLength: 8
	})
	.map((edits) =>
		edits.reduce(
			(text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length),
			PROGRAM
		)
	);
const pieced = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((all) => all.join(''));
const anySource = fc.oneof(mutated, pieced, fc.string({ unit: 'binary', maxLength: 80 }));

/** Statements and expressions only: an alias, a parameter or a pattern is checked by its children. */
function checkRanges(node: Node & Partial<Range>, outer: Range, source: string) {
	const range = node.type === 'Module' ? outer : (node as Range);
	if (range.start < outer.start || range.end > outer.end || range.start > range.end)
		throw new Error(`${node.type} ${range.start}-${range.end} in ${outer.start}-${outer.end}`);
	if (node.type === 'Name' && source.slice(range.start, range.end).normalize('NFKC') !== node.id)
		throw new Error(`${node.id} at ${range.start}`);
	const line = source.slice(0, range.start).split(/\r\n|\r|\n/).length;
	const isDefinition = node.type === 'FunctionDef' || node.type === 'ClassDef';
	if (node.type !== 'Module' && !isDefinition && range.line !== line)
		throw new Error(`${node.type} on line ${range.line}, not ${line}`);
	for (const child of children(node)) checkRanges(child, range, source);
}

function checkModule(source: string) {
	const module = moduleOf(source);
	checkRanges(module, { start: 0, end: source.length, line: 1 }, source);
	analyseScopes(module);
	findRepairs(module, source);
}

describe('properties of the parser', () => {
	it('puts every node inside its parent, and every name on its text', () => {
		for (const source of [PROGRAM, ...ACCEPTED]) expect(() => checkModule(source)).not.toThrow();
	});

	it('answers to any text, with a tree whose ranges hold or with a problem in the text', () => {
		fc.assert(
			fc.property(anySource, (source) => {
				const result = parse(source);
				if ('module' in result) return checkModule(source);
				const { message, line, column, start, end } = result.error;
				expect(message).not.toBe('');
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end).toBeLessThanOrEqual(source.length + 1);
				const before = source.slice(0, start).split(/\r\n|\r|\n/);
				expect([line, column]).toEqual([before.length, before.at(-1)!.length]);
			}),
			{ numRuns: 3000, seed: 1 }
		);
	});

	it('ignores what stands in comments and blank lines', () => {
		const strip = (key: string, value: unknown) =>
			['start', 'end', 'line', 'remarks'].includes(key) || typeof value === 'bigint'
				? undefined
				: value;
		const spaced = PROGRAM.split('\n')
			.map((line) => `${line}\n\n  # more`)
			.join('\n');
		expect(JSON.stringify(moduleOf(spaced), strip)).toBe(JSON.stringify(moduleOf(PROGRAM), strip));
	});

	it.each([
		['one long line', `x = [${'a + b, '.repeat(100_000)}]`],
		['many lines', 'match = f(1)\n'.repeat(50_000)],
		['statements on one line', 'match; '.repeat(100_000)],
		['an unterminated string', `${'x = 1\n'.repeat(50_000)}"""`],
		['brackets never closed', 'f(\n'.repeat(199) + 'x\n'.repeat(100_000)],
		['nested f-strings', `${'f"{'.repeat(100)}x${'}"'.repeat(100)}`],
		['nested attempts', '(a (b [c {d '.repeat(40)]
	])('takes no more than a moment for %s', (_, source) => {
		const before = performance.now();
		parse(source);
		expect(performance.now() - before).toBeLessThan(5000);
	});
});

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);

describe('programs of the guides', () => {
	if (!existsSync(SEEDS)) {
		console.log(`skipped: no folder ../shared/seeds beside the repository`);
		it.skip('parse', () => {});
		return;
	}
	const names = readdirSync(SEEDS).filter((name) => name.endsWith('.py'));
	it.each(names)('%s parses', (name) => {
		const source = readFileSync(new URL(name, SEEDS), 'utf8');
		expect(parse(source)).toHaveProperty('module');
		expect(() => checkModule(source)).not.toThrow();
	});
});
