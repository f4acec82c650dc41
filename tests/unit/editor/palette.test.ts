import { describe, expect, test } from 'vitest';
import { GROUPS, PALETTE, type PaletteKind } from '../../../src/lib/blocks/kinds';
import { PYTHON_WORDS, search } from '../../../src/lib/editor/blocks/palette-search';
import { picture, PICTURES, WIDTH } from '../../../src/lib/editor/blocks/pictures';
import { LANGUAGES } from '../../../src/lib/i18n/language';
import { blockMessages } from '../../../src/lib/i18n/blocks/messages';

const KINDS = GROUPS.flatMap((group) => [...PALETTE[group]]);

describe('the pictures', () => {
	test.each(KINDS)('%s has lanes in which something runs', (kind) => {
		const lanes = picture(kind);
		expect(lanes.length).toBeGreaterThan(0);
		expect(lanes.length).toBeLessThanOrEqual(4);
		const states = lanes.flatMap(({ segments }) => segments.map(({ state }) => state));
		expect(states).toContain('running');
	});

	test.each(Object.entries(PICTURES))('%s is written in known characters', (_, lanes) => {
		for (const lane of lanes) {
			expect(lane).toMatch(/^[#!.~\-/vxo| ]*$/);
			expect(lane.length).toBeLessThanOrEqual(WIDTH);
		}
	});

	test('are for the palette, all of it and nothing else', () => {
		expect(Object.keys(PICTURES).sort()).toEqual([...KINDS].sort());
		expect(Object.keys(PYTHON_WORDS).sort()).toEqual([...KINDS].sort());
	});

	test('show one running lane at a time', () => {
		// A process computes beside the loop; the lanes of `if` are two outcomes.
		const onTheLoop: Partial<Record<PaletteKind, number>> = { 'to-process': 2, if: 1 };
		for (const kind of KINDS) {
			const lanes = picture(kind).slice(0, onTheLoop[kind]);
			for (let at = 0; at < WIDTH; at++) {
				const running = lanes.filter(({ segments }) =>
					segments.some(
						({ state, start, width }) =>
							(state === 'running' || state === 'blocking') && at >= start && at < start + width
					)
				);
				expect(running.length, `${kind} at ${at}`).toBeLessThanOrEqual(1);
			}
		}
	});

	test('read a lane as stretches and marks', () => {
		expect(picture('timeout')).toEqual([
			{
				segments: [
					{ state: 'running', start: 0, width: 2 },
					{ state: 'suspended', start: 2, width: 3 },
					{ state: 'running', start: 5, width: 1 },
					{ state: 'suspended', start: 6, width: 5 },
					{ state: 'running', start: 12, width: 2 }
				],
				marks: [
					{ what: 'limit', at: 11 },
					{ what: 'done', at: 14 }
				]
			}
		]);
	});
});

describe('the search', () => {
	test.each([
		['sleep', 'sleep'],
		['asyncio.sleep', 'sleep'],
		['dormir', 'sleep'],
		['evenement', 'event'],
		['SÉMAPHORE', 'semaphore'],
		['create_task', 'create-task'],
		['time.sleep', 'blocking'],
		['put queue', 'queue-put'],
		['TaskGroup', 'task-group'],
		['répéter', 'repeat'],
		['#', 'comment']
	])('%s finds %s first', (query, kind) => {
		expect(search(query)[0]).toBe(kind);
	});

	test.each(LANGUAGES)('finds every block by its name in %s', (language) => {
		for (const kind of KINDS) {
			const { name } = blockMessages(language).kinds[kind];
			expect(search(name), name).toContain(kind);
		}
	});

	test('finds every block by its Python', () => {
		for (const kind of KINDS) expect(search(PYTHON_WORDS[kind])).toContain(kind);
	});

	test('finds nothing for what nobody wrote', () => {
		expect(search('xyzzy')).toEqual([]);
		expect(search('sleep xyzzy')).toEqual([]);
	});
});
