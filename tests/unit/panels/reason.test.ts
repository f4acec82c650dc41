import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/lib/i18n/language';
import { reasonMessages } from '../../../src/lib/i18n/reasons/messages';
import { SOURCES, type Reason } from '../../../src/lib/i18n/reasons/sources';
import { reasonOf } from '../../../src/lib/panels/reason';
import { KIND, type Kind } from '../../../src/lib/trace/kinds';
import { mainOf, told } from './said';

const CORPUS = new URL('../../conformance/corpus/', import.meta.url);

/** The reasons behind the events of a kind. */
function reasons(source: string, kind: Kind): Reason[] {
	const program = told(source);
	const { trace } = program;
	return Array.from(trace.kind, (_, i) => i)
		.filter((i) => trace.kind[i] === KIND[kind])
		.map((i) => reasonOf(program, i));
}

const GATE = `gate = asyncio.Semaphore(1)
async def work():
    async with gate:
        await asyncio.sleep(1)`;
const TWO = mainOf('await asyncio.gather(work(), work())', GATE);

test.each<[string, string, Kind, Reason]>([
	['a permit', TWO, 'resource.give', 'semaphore.give'],
	['a permit that is kept', TWO, 'resource.take', 'semaphore.take'],
	['in line for a permit', TWO, 'resource.wait', 'semaphore.wait'],
	['suspended in that line', TWO, 'task.suspend', 'semaphore.wait'],
	['woken by a permit', TWO, 'handle.ready', 'semaphore.give'],
	['a sleep', TWO, 'task.suspend', 'suspend.sleep'],
	['a gather', TWO, 'task.suspend', 'suspend.gather'],
	['the callback of a gather', TWO, 'handle.run', 'run.gather'],
	['a lock', TWO.replace('Semaphore(1)', 'Lock()'), 'resource.give', 'lock.give'],
	[
		'a timeout',
		mainOf(
			'try:\n    async with asyncio.timeout(1):\n        await asyncio.sleep(2)\nexcept TimeoutError:\n    pass'
		),
		'task.cancel',
		'cancel.timeout'
	]
])('%s', (_, source, kind, reason) => {
	expect(reasons(source, kind)).toContain(reason);
});

test('the corpus has nearly every reason, so none is idle', () => {
	const seen = new Set<Reason>();
	for (const name of fs.readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })) {
		if (!name.endsWith('.py') || name.endsWith('return-in-except-star.py')) continue;
		const program = told(fs.readFileSync(new URL(name, CORPUS), 'utf8'));
		for (let i = 0; i < program.trace.length; i++) seen.add(reasonOf(program, i));
	}
	const missing = (Object.keys(SOURCES) as Reason[]).filter((reason) => !seen.has(reason));
	expect(missing.sort()).toEqual(['job.computes', 'job.process', 'notice.run', 'program.stopped']);
});

describe.each(LANGUAGES)('in %s', (language) => {
	test.each(Object.entries(reasonMessages(language).reasons))(
		'%s is told in a few whole sentences',
		(_, text) => {
			expect(text).toMatch(/^[\p{Lu}`].*[.]$/su);
			expect(text.split('`').length % 2).toBe(1);
			expect(text.length).toBeGreaterThan(60);
			expect(text.length).toBeLessThanOrEqual(330);
			if (language === 'fr') expect(text).not.toMatch(/ [:;?!»]|« /);
		}
	);
});
