import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { advise } from '../../../src/lib/advice/advise';
import { FINDING_KINDS, MENDS } from '../../../src/lib/advice/finding';
import { STARTERS } from '../../../src/lib/starters';
import { BUDGET, checkedFindings } from './invariants';
import { SHOWN, shownProgram } from './programs';

describe('each kind of finding', () => {
	test.each(Object.entries(SHOWN))('is shown by %s.py', (name, { kind, line, seconds, mend }) => {
		const findings = checkedFindings(shownProgram(name));
		expect(findings.every((finding) => finding.kind === kind)).toBe(true);
		const [finding] = findings;
		expect(finding).toMatchObject({ kind, line, seconds });
		expect(finding.mend && [finding.mend.code, finding.mend.end]).toEqual(mend ?? null);
	});

	test.each(Object.keys(SHOWN))('is not shown by the program beside %s.py', (name) => {
		const path = `${name}-beside`;
		const source = fs.existsSync(new URL(`programs/${path}.py`, import.meta.url))
			? shownProgram(path)
			: '';
		const kinds = checkedFindings(source).map(({ kind }) => kind);
		expect(source).not.toBe('');
		expect(kinds).not.toContain(SHOWN[name].kind);
	});

	test('and each mend is in the table', () => {
		const kinds = new Set(Object.values(SHOWN).map(({ kind }) => kind));
		const mends = new Set(Object.values(SHOWN).flatMap(({ mend }) => mend?.[0] ?? []));
		expect([...kinds].sort()).toEqual([...FINDING_KINDS].sort());
		expect([...mends].sort()).toEqual([...MENDS].sort());
	});

	test.each(Object.entries(SHOWN).filter(([, { mend }]) => mend))(
		'is gone once %s.py is mended',
		(name, { kind }) => {
			const [{ mend, line }] = checkedFindings(shownProgram(name));
			const left = checkedFindings(mend!.source).filter((one) => one.line === line);
			expect(left.map((one) => one.kind)).not.toContain(kind);
		}
	);
});

test('what is found in the programs of the menu has been read and found true', () => {
	const told = STARTERS.flatMap(({ starters }) => starters)
		.flatMap(({ files }) => files)
		.flatMap((file) => {
			const url = new URL(`../../../src/lib/starters/${file}.py`, import.meta.url);
			const findings = checkedFindings(fs.readFileSync(url, 'utf8'));
			return findings.map(({ kind, line, seconds, mend }) =>
				[`${file}:${line}`, kind, seconds, mend && `${mend.code} → ${mend.end}`].join('  ')
			);
		});
	expect(told.join('\n')).toMatchSnapshot();
});

test('the line of the chosen entry moves with an import that a mend brings', () => {
	const source = `async def fetch(seconds):
    await asyncio.sleep(seconds)

async def work():
    await fetch(1)
    await fetch(2)

async def idle():
    pass
`;
	const [{ kind, mend }] = checkedFindings(source, 4);
	expect(kind).toBe('in-turn');
	expect(mend!.source.split('\n')[mend!.entry! - 1]).toBe('async def work():');
	expect(mend!.entry).toBeGreaterThan(4);
	expect(mend!.end).toBe(2);
});

test('without a budget nothing is simulated but the program itself', () => {
	const { findings, isComplete } = advise(shownProgram('semaphore-limit'), undefined, 0);
	expect(findings).toEqual([]);
	expect(isComplete).toBe(false);
	expect(advise(shownProgram('semaphore-limit'), undefined, BUDGET).isComplete).toBe(true);
});

test('a text that does not parse, and one that does nothing, get no advice', () => {
	expect(advise('def', undefined, BUDGET).findings).toEqual([]);
	expect(advise('', undefined, BUDGET).findings).toEqual([]);
});

test('of a program that a limit ended only what is true so far is told', () => {
	const source = `import asyncio

async def main():
    asyncio.create_task(asyncio.sleep(1))
    while True:
        await asyncio.sleep(0)

asyncio.run(main())
`;
	expect(advise(source, undefined, BUDGET).findings).toEqual([]);
});
