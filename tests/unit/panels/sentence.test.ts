import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/lib/i18n/language';
import { messages } from '../../../src/lib/i18n/messages';
import { sentence } from '../../../src/lib/panels/sentence';
import { CAUSES, KIND, KIND_NAMES, WAITS, type Kind } from '../../../src/lib/trace/kinds';
import { Recorder } from '../../../src/lib/trace/recorder';
import type { State } from '../../../src/lib/trace/state';

const SOURCE = ['import asyncio', 'async def worker():', '\tawait asyncio.sleep(1)'];

/** A state in which the task 2 waits its turn and the timer of task 1 is set for 1 s. */
const STATES = {
	at: () =>
		({
			task: () => ({ wait: { label: 'gather' } }),
			ready: () => [{ task: 2 }],
			readyCount: 1,
			timerCount: 1,
			timers: () => [{ task: 1, when: 1 }]
		}) as unknown as State
};

/** Writes the first events of a program: its tasks `T1` and `T2` and one of each thing that has a name. */
function started(): Recorder {
	const recorder = new Recorder();
	const s = (text: string) => recorder.string(text);
	recorder.add(KIND['task.create'], 1, 0, s('T1'), s('worker'));
	recorder.add(KIND['task.create'], 2, 1, s('T2'), s('worker'));
	recorder.add(KIND['future.create'], 1, 7, s('Future'), s('gather'));
	recorder.add(KIND['resource.create'], 1, 7, s('sem'), 2);
	recorder.add(KIND['job.submit'], 1, 7, s('fetch'), s('threads'));
	recorder.add(KIND['handle.ready'], 1, 7, s('T1.step'), CAUSES.indexOf('created'));
	recorder.line = 3;
	return recorder;
}

function say(language: 'en' | 'fr', write: (recorder: Recorder) => void): string {
	const recorder = started();
	write(recorder);
	const trace = recorder.trace();
	const told = { trace, states: STATES, source: SOURCE };
	return sentence(told, trace.length - 1, messages(language).events);
}

describe.each(LANGUAGES)('in %s', (language) => {
	test.each(KIND_NAMES)('%s has one short sentence without a hole', (kind: Kind) => {
		const said = say(language, (recorder) => {
			const text = recorder.string('None');
			if (kind === 'task.create') {
				recorder.add(KIND[kind], 1, 2, recorder.string('T1'), recorder.string('worker'));
			} else if (kind === 'task.suspend') recorder.add(KIND[kind], 1, 1, 7, text, 0, 1);
			else if (['handle.ready', 'job.submit', 'future.create'].includes(kind)) {
				recorder.add(KIND[kind], 1, 7, text, kind === 'handle.ready' ? 1 : text, 7);
			} else if (kind === 'handle.run' || kind === 'timer.set' || kind === 'notice') {
				recorder.add(KIND[kind], 1, kind === 'notice' ? text : 7, text, 0, 0, 1);
			} else if (kind === 'job.start' || kind === 'job.hold') {
				recorder.add(KIND[kind], 1, 7, 0, text, 0, 1);
			} else if (/^(future|job|resource)\./.test(kind)) {
				recorder.add(KIND[kind], 1, 7, 1, 1);
			} else recorder.add(KIND[kind], 1, 1, 1, 0, 0, 1);
		});
		expect(said).toMatch(/^\S.*[.`]$/);
		expect(said).not.toMatch(/undefined|NaN|null|``|\$\{|\{|\}|\[object/);
		expect(said.split('`').length % 2, 'backticks come in pairs').toBe(1);
		expect(said.length).toBeLessThan(140);
	});

	test.each(WAITS)('a task that resumes says what it waited for: %s', (wait) => {
		const said = say(language, (recorder) => {
			const label = recorder.string('sleep(1)');
			recorder.add(KIND['task.suspend'], 1, WAITS.indexOf(wait), 2, label, 0, 1);
			recorder.time = 1;
			recorder.add(KIND['task.step'], 1, 0);
		});
		expect(said).toContain('`T1`');
		expect(said).toContain('`T2`'); // ready too
		if (wait !== 'turn' && wait !== 'task') expect(said).toContain('`sleep(1)`');
	});
});

test.each<[string, (recorder: Recorder) => void, string, string]>([
	[
		'resumes',
		(recorder) => {
			recorder.add(
				KIND['task.suspend'],
				1,
				WAITS.indexOf('sleep'),
				9,
				recorder.string('sleep(1)'),
				0,
				1
			);
			recorder.time = 1;
			recorder.add(KIND['task.step'], 1, 0);
		},
		'`T1` resumes: its `sleep(1)` ended at 1.000 s. `T2` is ready too and waits its turn.',
		'`T1` reprend : son `sleep(1)` s’est terminé à 1,000 s. `T2` est prête aussi et attend son tour.'
	],
	[
		'a line of code',
		(recorder) => recorder.add(KIND.line, 1),
		'`T1` runs line 3: `await asyncio.sleep(1)`',
		'`T1` exécute la ligne 3 : `await asyncio.sleep(1)`'
	],
	[
		'a backtick in what is printed does not end the name',
		(recorder) => recorder.add(KIND.print, 1, recorder.string('a`b')),
		'`T1` prints `a’b`.',
		'`T1` affiche `a’b`.'
	],
	[
		'the loop waits',
		(recorder) => recorder.add(KIND['loop.wait'], 0, 0, 0, 0, 0, 1),
		'Nothing is ready: the loop waits for `T1` until 1.000 s.',
		'Rien n’est prêt : la boucle attend `T1` jusqu’à 1,000 s.'
	],
	[
		'for ever',
		(recorder) => recorder.add(KIND['loop.wait'], 0, 0, 0, 0, 0, Infinity),
		'Nothing is ready and nothing is scheduled: the loop would wait for ever.',
		'Rien n’est prêt et rien n’est prévu : la boucle attendrait pour toujours.'
	]
])('%s', (_, write, en, fr) => {
	const plainSpaces = (said: string) => said.replace(/[\u00a0\u202f]/g, ' ');
	expect(plainSpaces(say('en', write))).toBe(en);
	expect(plainSpaces(say('fr', write))).toBe(fr);
});

test('of many who are ready three are named and all are counted', () => {
	const recorder = started();
	recorder.add(KIND['task.step'], 1, 0);
	const trace = recorder.trace();
	const ready = Array.from({ length: 50 }, () => ({ task: 2 }));
	const states = { at: () => ({ ready: () => ready, readyCount: 99_999 }) as unknown as State };
	const told = { trace, states, source: SOURCE };
	expect(sentence(told, trace.length - 1, messages('en').events)).toContain(
		'and 99,996 more are ready'
	);
});
