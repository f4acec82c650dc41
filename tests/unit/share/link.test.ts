import fc from 'fast-check';
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { crc16 } from '../../../src/lib/share/crc16';
import { DICTIONARY } from '../../../src/lib/share/dictionary';
import { hasLink } from '../../../src/lib/share/has-link';
import { decodeLink, encodeLink, MOST_LINK, MOST_TEXT } from '../../../src/lib/share/link';
import { PANELS, PLAIN_VIEW, SCALES, START, type ShareState } from '../../../src/lib/share/state';
import { STEP_SIZES } from '../../../src/lib/trace/navigate';
import corpus from './links.json' with { type: 'json' };

const program = (source: string): ShareState => ({
	programs: [{ source }],
	playhead: START,
	view: PLAIN_VIEW
});

function fragmentOf(state: ShareState): string {
	const encoded = encodeLink(state);
	if (!encoded.ok) throw new Error(encoded.reason);
	return encoded.fragment;
}

// The corpus only grows: a link in it is in somebody's lecture notes.
describe('old links open for ever', () => {
	test.each(corpus)('$name', ({ fragment, state }) => {
		expect(decodeLink(fragment)).toEqual({ ok: true, state });
	});
});

// If this fails the dictionary was changed, and with it every link there is: change it back.
test('the dictionary of version 1 is what it always was', () => {
	expect(DICTIONARY).toHaveLength(6016);
	expect(crc16(DICTIONARY)).toBe(35597);
});

test('the checksum is CRC-16/CCITT-FALSE, by its published check value', () => {
	expect(crc16(new TextEncoder().encode('123456789'))).toBe(0x29b1);
});

describe('a state survives its link', () => {
	const pieces = fc.constantFrom(
		'async def main():\n    await asyncio.sleep(1)\n',
		'\r\n',
		'\ufeff',
		'\0',
		'🏊',
		'"é\u0301"',
		'# sim: 2s cpu\n'
	);
	const source = fc
		.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 12 })
		.map((parts) => parts.join(''));
	const shared = fc
		.record(
			{ source, entry: fc.integer({ min: 1, max: 5000 }) },
			{ requiredKeys: ['source'], noNullPrototype: true }
		)
		.map((record): ShareState['programs'][number] => record);
	const state: fc.Arbitrary<ShareState> = fc
		.record({
			programs: fc.array(shared, { minLength: 1, maxLength: 4 }),
			playhead: fc.record({
				index: fc.integer({ min: -1, max: 2 ** 31 }),
				time: fc.double({ min: 0, max: 1e9, noNaN: true })
			}),
			view: fc.record(
				{
					scale: fc.constantFrom(...SCALES),
					by: fc.constantFrom(...STEP_SIZES),
					panels: fc.subarray([...PANELS]),
					edited: fc.constant(0)
				},
				{ requiredKeys: ['scale', 'by'], noNullPrototype: true }
			)
		})
		.map(({ programs, playhead, view }) => ({ programs, playhead, view }));

	test('whatever it holds', () => {
		fc.assert(
			fc.property(state, (before) => {
				expect(decodeLink(fragmentOf(before))).toEqual({ ok: true, state: before });
			})
		);
	});

	test('as a whole address, and with the spaces that mail programs put around it', () => {
		const fragment = fragmentOf(program('print(1)'));
		const opened = { ok: true, state: program('print(1)') };
		expect(decodeLink(`https://example.org/sub/path/?x=1${fragment}`)).toEqual(opened);
		expect(decodeLink(`  ${fragment}\n`)).toEqual(opened);
		expect(decodeLink(fragment.slice(1))).toEqual(opened);
	});

	test('up to 100 kB of text that cannot be compressed, and no further', () => {
		const random = fc.sample(fc.integer({ min: 0x20, max: 0x7e }), {
			numRuns: MOST_TEXT - 1,
			seed: 1
		});
		const source = String.fromCharCode(...random);
		const fragment = fragmentOf(program(source));
		expect(fragment.length).toBeLessThan(MOST_LINK);
		expect(decodeLink(fragment)).toEqual({ ok: true, state: program(source) });
		expect(encodeLink(program(source + 'x'))).toEqual({ ok: false, reason: 'too-long' });
	});

	test('half a surrogate pair becomes U+FFFD', () => {
		expect(decodeLink(fragmentOf(program('"\ud83d"')))).toEqual({
			ok: true,
			state: program('"\ufffd"')
		});
	});
});

test('a playhead and a view by default cost no character', () => {
	const plain = fragmentOf(program('x'));
	expect(fragmentOf({ ...program('x'), playhead: { index: 3, time: 0 } }).length).toBeGreaterThan(
		plain.length
	);
	expect(plain).toHaveLength('#1'.length + Math.ceil((3 + 'x\n'.length + 2) * (4 / 3)));
});

test.each([
	['#1AbC', true],
	['2AbC', true],
	['#', false],
	['', false],
	['#lanes', false]
])('hasLink(%j) is %s', (fragment, expected) => {
	expect(hasLink(fragment)).toBe(expected);
});

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);

test.skipIf(!fs.existsSync(SEEDS))('links to what people really paste are short', () => {
	const lengths = fs
		.readdirSync(SEEDS)
		.filter((name) => name.endsWith('.py'))
		.map((name) => fs.readFileSync(new URL(name, SEEDS), 'utf8'))
		.map((source) => fragmentOf(program(source)).length)
		.sort((a, b) => a - b);
	expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(400);
	expect(lengths.at(-1)).toBeLessThan(1500);
});
