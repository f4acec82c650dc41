import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describe as describeProgram } from '../../../src/lib/share/title';
import { simulate } from '../../../src/lib/simulate';
import { FIRST_STARTER, STARTERS } from '../../../src/lib/starters';
import { loadStarter } from '../../../src/lib/starters/load';
import { outputs } from '../../../src/lib/trace/output';
import { totals } from '../../../src/lib/trace/totals';
import expected from './outputs.json' with { type: 'json' };

const FOLDER = new URL('../../../src/lib/starters/', import.meta.url);
const NAMES = fs
	.readdirSync(FOLDER)
	.filter((name) => name.endsWith('.py'))
	.map((name) => name.slice(0, -'.py'.length));
const isFrench = (name: string) => name.endsWith('.fr');
const FILES = NAMES.filter((name) => !isFrench(name));
const sourceOf = (name: string) => fs.readFileSync(new URL(`${name}.py`, FOLDER), 'utf8');

interface Expected {
	readonly end: number; // seconds
	readonly out: readonly (readonly [seconds: number, text: string])[];
	readonly ending?: string;
}
// What CPython prints and when, under a virtual clock; where a library or work for the processor is
// simulated, what its table of times says.
const EXPECTED = expected as unknown as Readonly<Record<string, Expected>>;

/** Notices that a starter is about; there are no others. */
const NOTICES: Readonly<Record<string, readonly string[]>> = {
	'forgotten-await': ['never-awaited'],
	endpoint: ['entry-chosen']
};

const starters = STARTERS.flatMap((group) => group.starters);

describe('the menu', () => {
	test('names every file once', () => {
		const named = starters.flatMap(({ files }) => files);
		expect([...named].sort()).toEqual([...FILES].sort());
		expect(NAMES.filter(isFrench).sort()).toEqual(FILES.map((name) => `${name}.fr`).sort());
		expect(Object.keys(EXPECTED).sort()).toEqual([...FILES].sort());
	});

	test('has identifiers of its own for groups and starters', () => {
		const ids = [...starters, ...STARTERS].map(({ id }) => id);
		expect(starters.filter(({ id }) => id === FIRST_STARTER)).toHaveLength(1);
		for (const list of [starters.map(({ id }) => id), STARTERS.map(({ id }) => id)]) {
			expect(new Set(list).size).toBe(list.length);
		}
		expect(ids.every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true);
	});

	test.each(starters)('$id has words in both languages', ({ words }) => {
		expect(words.en.title).not.toBe(words.fr.title);
		for (const { title, description } of Object.values(words)) {
			expect(title.trim().length).toBeGreaterThan(0);
			expect(title.length).toBeLessThanOrEqual(60);
			expect(description).toMatch(/\.$/);
		}
	});

	test('loads what stands in the files', async () => {
		for (const starter of starters) {
			const names = starter.files.filter((name) => name !== undefined);
			expect(await loadStarter(starter, 'en')).toEqual(names.map(sourceOf));
			const french = names.map((name) => sourceOf(`${name}.fr`));
			expect(await loadStarter(starter, 'fr')).toEqual(french);
		}
	});
});

describe.each(NAMES)('%s', (name) => {
	const source = sourceOf(name);

	test('has a title and a description, and fits beside the lanes', () => {
		const { title, description } = describeProgram(source);
		expect(title.length).toBeGreaterThan(0);
		expect(description.length).toBeGreaterThan(0);
		expect(Math.max(...source.split('\n').map((line) => line.length))).toBeLessThanOrEqual(88);
	});
});

describe.each(FILES)('%s', (name) => {
	const source = sourceOf(name);

	test('does what CPython does', () => {
		const { trace, problem, notices } = simulate(source);
		expect(problem).toBeNull();
		if (!trace) throw new Error('no trace');
		const { end, out, ending = 'ok' } = EXPECTED[name];
		expect(outputs(trace).map(({ time, text }) => [rounded(time), text])).toEqual(
			out.map(([time, text]) => [rounded(time), text])
		);
		expect(rounded(totals(trace).end)).toBe(rounded(end));
		expect(totals(trace).outcome).toBe(ending);
		expect(notices.map(({ code }) => code)).toEqual(NOTICES[name] ?? []);
	});

	test('is the same program in French: only its words are other ones', () => {
		const french = sourceOf(`${name}.fr`);
		const [english, other] = [simulate(source), simulate(french)];
		// In every column; the strings are in the same order too.
		expect({ ...other.trace, strings: [] }).toEqual({ ...english.trace, strings: [] });
		expect(other.trace?.strings).toHaveLength(english.trace!.strings.length);
		expect(other.notices.map(({ code, line }) => [code, line])).toEqual(
			english.notices.map(({ code, line }) => [code, line])
		);
		expect(describeProgram(french).title).not.toBe(describeProgram(source).title);
		// Apostrophes are those of print, as in the page's own words.
		expect(french).not.toMatch(/[a-zà-ÿ]'[a-zà-ÿ]/i);
	});
});

/** Sums of tenths differ in the last bit from how they are written in the table. */
const rounded = (seconds: number) => Number(seconds.toFixed(9));

test('the first view says how much sooner', () => {
	const pair = starters.find(({ id }) => id === FIRST_STARTER)?.files ?? [];
	const ends = pair.map((name) => (name ? EXPECTED[name].end : NaN));
	expect(ends).toEqual([6, 2]);
});
