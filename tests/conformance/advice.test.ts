import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkedFindings } from '../unit/advice/invariants';
import { SHOWN, shownProgram } from '../unit/advice/programs';
import { difference } from './compare';
import { CORPUS, corpusPrograms } from './corpus';
import { judge } from './judge';
import { runSimulated } from './simulated';

const seeds = join(import.meta.dirname, '../../../shared/seeds');
const guides = existsSync(seeds) ? readdirSync(seeds).filter((name) => name.endsWith('.py')) : [];
if (guides.length === 0) console.info(`Skipped: the guides' programs are not at ${seeds}`);

const python = await judge();

/** A mended program does on CPython what was promised, and ends when it was. */
function expectKept(source: string, end: number): void {
	const record = python.run(source);
	expect(difference(record, runSimulated(source))).toBeNull();
	expect(record.end).toBe(end);
}

const mendable = Object.keys(SHOWN).filter((name) => SHOWN[name].mend);
test.each(mendable)('CPython keeps what the mend of %s.py promises', (name) => {
	const [{ mend }] = checkedFindings(shownProgram(name));
	expectKept(mend!.source, mend!.end);
});

test('what is found in the corpus has been read and found true, and CPython keeps each promise', () => {
	const told: string[] = [];
	for (const name of corpusPrograms()) {
		for (const finding of checkedFindings(readFileSync(new URL(name, CORPUS), 'utf8'))) {
			const { kind, line, seconds, mend } = finding;
			told.push(
				[`${name}:${line}`, kind, seconds, mend && `${mend.code} → ${mend.end}`].join('  ')
			);
			if (mend) expectKept(mend.source, mend.end);
		}
	}
	expect(told.join('\n')).toMatchSnapshot();
});

describe.skipIf(guides.length === 0)('what is found in the programs of the guides holds', () => {
	test.each(guides)('%s', (name) => {
		const source = readFileSync(join(seeds, name), 'utf8');
		expect(checkedFindings(source)).toBeInstanceOf(Array);
	});
});
