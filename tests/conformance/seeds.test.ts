import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readProgram } from '../../src/lib/blocks/program';
import { simulate } from '../../src/lib/simulate';
import { outputs } from '../../src/lib/trace/output';
import { totals } from '../../src/lib/trace/totals';

/** The guides' programs are not ours to publish: they are run where they lie beside the project. */
const folder = join(import.meta.dirname, '../../../shared/seeds');

interface Expected {
	readonly end: number;
	readonly out?: readonly (readonly [number, string])[];
	readonly prefix?: boolean;
	readonly error?: string;
	readonly tasks?: number;
	readonly blocked?: number;
	readonly notices?: readonly string[];
	readonly entry?: number;
}

const isThere = existsSync(join(folder, 'expected.json'));
if (!isThere) console.info(`Skipped: the guides' programs are not at ${folder}`);

const expected: Readonly<Record<string, Expected>> = isThere
	? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
	: {};

describe.skipIf(!isThere)('the programs of the two guides, unchanged', () => {
	test.each(Object.entries(expected))('%s', (key, wanted) => {
		const source = readFileSync(join(folder, `${key.split('@')[0]}.py`), 'utf8');
		const run = simulate(source, { entry: wanted.entry });
		const trace = run.trace!;
		const printed = outputs(trace).map(({ time, text }) => [time, text] as const);
		const texts = (wanted.out ?? []).map(([time, text], i) => [
			time,
			wanted.prefix && printed[i]?.[1].startsWith(text) ? printed[i][1] : text
		]);
		expect(printed).toEqual(texts);
		expect(run.value.split(':')[0]).toBe(wanted.error ?? '');
		const total = totals(trace);
		expect(total.end).toBeCloseTo(wanted.end, 9);
		if (wanted.tasks !== undefined) expect(total.tasks).toBe(wanted.tasks);
		if (wanted.blocked !== undefined) expect(total.blocked).toBeCloseTo(wanted.blocked, 9);
		const codes = run.notices.map(({ code }) => code);
		expect(codes).toEqual(expect.arrayContaining([...(wanted.notices ?? [])]));
		expect(shareOfLines(source), 'statements without a block of their own').toBeLessThan(0.1);
	});
});

/** How many of the statements have no block of their own. */
function shareOfLines(source: string): number {
	const read = readProgram(source);
	if ('error' in read) return 1;
	const blocks = [...read.program.homes].filter(([, { slot }]) => slot.kind !== 'calls');
	return blocks.filter(([{ kind }]) => kind === 'line').length / blocks.length;
}
