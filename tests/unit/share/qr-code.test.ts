import fc from 'fast-check';
import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { encodeLink } from '../../../src/lib/share/link';
import { ACROSS_ROOM, MOST_IN_CODE, qrCode } from '../../../src/lib/share/qr-code';
import { PLAIN_VIEW, START } from '../../../src/lib/share/state';
import { readCode } from './read-code';

const SITE = 'https://teaching.example.org/swimloop/';

/** Links of one length, as different as links can be. */
function links(length: number, count: number): string[] {
	const rest = length - SITE.length - 2;
	const char = fc.constantFrom(
		...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
	);
	const text = fc.string({ unit: char, minLength: rest, maxLength: rest });
	return fc.sample(text, { numRuns: count, seed: length }).map((end) => `${SITE}#1${end}`);
}

describe('a code is read from a small picture of it', () => {
	const lengths = [60, 86, 87, 130, 200, 287, 288, 350, 420, ACROSS_ROOM];
	test.each(lengths)('%i characters across a room', (length) => {
		for (const link of links(length, 4)) expect(readCode(qrCode(link)!, 240)).toBe(link);
	});
	test.each([700, 1000, MOST_IN_CODE])('%i characters from near by', (length) => {
		for (const link of links(length, 2)) expect(readCode(qrCode(link)!, 720)).toBe(link);
	});
});

test('a link that is longer than telephones read has no code', () => {
	const [longest] = links(MOST_IN_CODE, 1);
	expect(qrCode(longest)).not.toBeNull();
	expect(qrCode(`${longest}A`)).toBeNull();
	// Letters are counted as they are encoded.
	expect(qrCode('é'.repeat(MOST_IN_CODE / 2))).not.toBeNull();
	expect(qrCode('é'.repeat(MOST_IN_CODE / 2 + 1))).toBeNull();
});

test('four modules around it are white', () => {
	const { size, path } = qrCode(SITE)!;
	const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((match) => match.map(Number));
	expect(Math.min(...runs.map(([, x]) => x))).toBe(4);
	expect(Math.min(...runs.map(([, , y]) => y))).toBe(4);
	expect(Math.max(...runs.map(([, x, , width]) => x + width))).toBe(size - 4);
	expect(Math.max(...runs.map(([, , y]) => y))).toBe(size - 5);
});

const SEEDS = new URL('../../../../shared/seeds/', import.meta.url);

test.skipIf(!fs.existsSync(SEEDS))('what people really paste is read across a room', () => {
	const whole = fs
		.readdirSync(SEEDS)
		.filter((name) => name.endsWith('.py'))
		.map((name) => fs.readFileSync(new URL(name, SEEDS), 'utf8'))
		.map((source) => encodeLink({ programs: [{ source }], playhead: START, view: PLAIN_VIEW }))
		.map((encoded) => SITE + (encoded.ok ? encoded.fragment : ''))
		.sort((a, b) => a.length - b.length);
	expect(whole[Math.floor(whole.length / 2)].length).toBeLessThan(400);
	expect(whole.at(-1)!.length).toBeLessThan(1500);
	for (const link of whole) expect(readCode(qrCode(link)!, 240)).toBe(link);
});
