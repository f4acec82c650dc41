import { deflateSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '../../../src/lib/share/base64url';
import { inflate } from '../../../src/lib/share/inflate';
import {
	decodeLink,
	LINK_FAULTS,
	MOST_LINK,
	MOST_TEXT,
	type LinkFault
} from '../../../src/lib/share/link';
import { forge, forgeDeflated } from './forge';
import corpus from './links.json' with { type: 'json' };

const LINK = corpus[4].fragment;

const refusal = (reason: LinkFault) => ({ ok: false, reason });
const bomb = (size: number) => deflateSync(new Uint8Array(size).fill(65), { level: 9 });
const headed = (head: object, text = '') => forge(`${JSON.stringify(head)}\n${text}`);

const ATTACKS: readonly (readonly [string, unknown, LinkFault])[] = [
	['no text: undefined', undefined, 'not-a-link'],
	['no text: null', null, 'not-a-link'],
	['no text: a number', 1, 'not-a-link'],
	['no text: an object that says it is one', { toString: () => LINK }, 'not-a-link'],
	['nothing', '', 'empty'],
	['a bare #', '#', 'empty'],
	['spaces', ' \n', 'empty'],
	['an address without a fragment', 'https://example.org/', 'empty'],
	['a version to come', `#2${LINK.slice(2)}`, 'unknown-version'],
	["a page's own anchor", '#lanes', 'unknown-version'],
	['a script', 'javascript:alert(1)', 'unknown-version'],
	['a version and nothing else', '#1', 'truncated'],
	['one character', '#1A', 'truncated'],
	['garbage', '#1%%%', 'altered'],
	['base64 in place of base64url', '#1++//', 'altered'],
	['padding', `${LINK}=`, 'altered'],
	['a full stop of the sentence it stood in', `${LINK}.`, 'altered'],
	['the same link twice', LINK + LINK.slice(2), 'altered'],
	['one character more', `${LINK}A`, 'altered'],
	['letters in lower case', LINK.slice(0, 4) + LINK.slice(4).toLowerCase(), 'altered'],
	['longer than any link', `#1${'A'.repeat(MOST_LINK)}`, 'too-long'],
	['a hundred million characters', `#1${'A'.repeat(1e8)}`, 'too-long'],
	['a length that says more than there is', '#1____', 'truncated'],
	['no deflate data', forgeDeflated(Uint8Array.of(0xff, 0xff, 0xff)), 'altered'],
	['deflate data without an end', forgeDeflated(bomb(1000).slice(0, -4)), 'altered'],
	['nothing in it', forgeDeflated(new Uint8Array(0)), 'not-a-program'],
	['a bomb of 100 MB', forgeDeflated(bomb(1e8)), 'inflates-too-far'],
	['one byte too far', forge('\n' + 'a'.repeat(MOST_TEXT)), 'inflates-too-far'],
	['bytes that are not UTF-8', forge(Uint8Array.of(10, 0xc3, 0x28)), 'not-text'],
	['an overlong NUL', forge(Uint8Array.of(10, 0xc0, 0x80)), 'not-text'],
	['a surrogate in UTF-8', forge(Uint8Array.of(10, 0xed, 0xa0, 0x80)), 'not-text'],
	['no head', forge('print(1)'), 'not-a-program'],
	['a head that is not JSON', forge('{\n'), 'not-a-program'],
	['a head that is an array', forge('[]\n'), 'not-a-program'],
	['a head that is null', forge('null\n'), 'not-a-program'],
	['a head nested 30,000 deep', forge(`${'['.repeat(3e4)}\n`), 'not-a-program'],
	['a playhead before the start', headed({ index: -2 }), 'not-a-program'],
	['a playhead between two events', headed({ index: 0.5 }), 'not-a-program'],
	['a playhead that is text', headed({ index: '1' }), 'not-a-program'],
	['a time before the start', headed({ time: -1 }), 'not-a-program'],
	['an endless time', forge('{"time":1e999}\n'), 'not-a-program'],
	['a scale that there is not', headed({ scale: 'toString' }), 'not-a-program'],
	['a step size that there is not', headed({ by: ['step'] }), 'not-a-program'],
	['panels that are no list', headed({ panels: 'editor' }), 'not-a-program'],
	['an editor of a program that there is not', headed({ edited: 1 }), 'not-a-program'],
	['five programs', headed({ lengths: [0, 0, 0, 0] }), 'not-a-program'],
	['a million programs', forge(`{"lengths":[${'0,'.repeat(4e4)}0]}\n`), 'not-a-program'],
	['a program longer than the text', headed({ lengths: [9] }, 'x'), 'not-a-program'],
	['a program of negative length', headed({ lengths: [-1] }, 'x'), 'not-a-program'],
	['an array that is an object', headed({ lengths: { length: 1e9 } }), 'not-a-program'],
	['an entry above the first line', headed({ entries: [-1] }), 'not-a-program'],
	['more entries than programs', headed({ entries: [1, 1] }), 'not-a-program']
];

test.each(ATTACKS)('%s is refused', (_, link, reason) => {
	expect(decodeLink(link)).toEqual(refusal(reason));
});

test('every fault there is has an attack', () => {
	expect(new Set(ATTACKS.map(([, , reason]) => reason))).toEqual(new Set(LINK_FAULTS));
});

test('a link truncated at any length is refused as truncated', () => {
	for (let length = 2; length < LINK.length; length++) {
		expect(decodeLink(LINK.slice(0, length)), `${length}`).toEqual(refusal('truncated'));
	}
});

describe('a link with one character altered is refused', () => {
	const others = 'AZaz09-_%é.';
	test.each(corpus)('$name', ({ fragment }) => {
		for (let i = 1; i < fragment.length; i++) {
			for (const other of others) {
				if (other === fragment[i]) continue;
				const altered = fragment.slice(0, i) + other + fragment.slice(i + 1);
				expect(decodeLink(altered).ok, altered).toBe(false);
			}
		}
	});
});

test('a link with two neighbours exchanged, or one character lost, is refused', () => {
	for (let i = 2; i < LINK.length - 1; i++) {
		const exchanged = LINK.slice(0, i) + LINK[i + 1] + LINK[i] + LINK.slice(i + 2);
		if (exchanged !== LINK) expect(decodeLink(exchanged).ok, exchanged).toBe(false);
		const lost = LINK.slice(0, i) + LINK.slice(i + 1);
		expect(decodeLink(lost).ok, lost).toBe(false);
	}
});

test('a bomb is given up on the way: what follows is not even looked at', () => {
	const data = bomb(1e8).fill(0xff, 1000);
	const nothing = new Uint8Array(0);
	expect(inflate(data, nothing, MOST_TEXT)).toEqual(refusal('inflates-too-far'));
	expect(inflate(data, nothing, Infinity)).toEqual(refusal('altered'));
});

describe('prototype pollution', () => {
	const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
	test.each(names)('%s in the head is a key like any other', (name) => {
		const link = forge(`{"${name}":{"index":5,"entries":[7],"polluted":1}}\nx = 1\n`);
		expect(decodeLink(link)).toEqual({
			ok: true,
			state: {
				programs: [{ source: 'x = 1\n' }],
				playhead: { index: -1, time: 0 },
				view: { scale: 'both', by: 'step' }
			}
		});
		expect('polluted' in {}).toBe(false);
	});
});

test('what a later Swimloop adds to the head does no harm', () => {
	const link = headed({ index: 2, panels: ['moment', 'clock'], colour: 'red' }, 'x');
	expect(decodeLink(link)).toMatchObject({
		ok: true,
		state: { playhead: { index: 2 }, view: { panels: ['moment'] } }
	});
});

test('the number of bytes is counted once: a longer way to write it is refused', () => {
	const plain = forgeDeflated(Uint8Array.of(3, 0));
	expect(plain).toBe(`#1${toBase64url(Uint8Array.of(2, ...crcOf(plain), 3, 0))}`);
	const longer = `#1${toBase64url(Uint8Array.of(0x82, 0, ...crcOf(plain), 3, 0))}`;
	expect(decodeLink(longer).ok).toBe(false);
});

const crcOf = (link: string) => [...Buffer.from(link.slice(2), 'base64url')].slice(1, 3);
