import type { EventFacts, EventSentences } from '../i18n/facts';
import { deadlockOf } from '../trace/deadlock';
import { ENDINGS, KIND_NAMES, RESOURCES, type Kind } from '../trace/kinds';
import { depends, futureEnds } from './facts/future-facts';
import { called, handleNamed, joins } from './facts/handle-facts';
import { endsJob, holdsWorker, startsJob, submits } from './facts/job-facts';
import { loopWaits, threadHeld, turnBegins } from './facts/loop-facts';
import { gives, takes, waitsInLine } from './facts/resource-facts';
import { cancelled, created, ends, steps, suspends } from './facts/task-facts';
import { own, plain, resourceName, text, type Told } from './facts/told';

export type { Told };

/** One sentence about the event `index`: who does what, and why. Names and code stand between backticks. */
export function sentence(told: Told, index: number, words: EventSentences): string {
	return write(KIND_NAMES[told.trace.kind[index]], told, index, words);
}

function write<K extends Kind>(kind: K, told: Told, index: number, words: EventSentences): string {
	return words[kind](FACTS[kind](told, index));
}

/** What is said about an event, from the trace alone; each looks at what is near the event, never at all of it. */
export const FACTS: { readonly [K in Kind]: (told: Told, index: number) => EventFacts[K] } = {
	'loop.start': () => ({}),
	'loop.iteration': turnBegins,
	'loop.wait': loopWaits,
	'loop.stop': () => ({}),
	'handle.ready': joins,
	'handle.run': called,
	'handle.cancel': handleNamed,
	'timer.set': (told, i) => ({
		task: own(told, i),
		label: text(told, told.trace.b[i]),
		when: told.trace.x[i]
	}),
	'timer.due': handleNamed,
	'timer.cancel': handleNamed,
	'task.create': created,
	'task.step': steps,
	'task.suspend': suspends,
	'task.cancel': cancelled,
	'task.end': ends,
	'future.create': (told, i) => ({
		type: text(told, told.trace.b[i]),
		label: text(told, told.trace.c[i])
	}),
	'future.depends': depends,
	'future.end': futureEnds,
	'thread.block': threadHeld,
	line: (told, i) => ({
		task: own(told, i),
		line: told.trace.line[i],
		source: plain(told.source[told.trace.line[i] - 1]?.trim() ?? '')
	}),
	print: (told, i) => ({ task: own(told, i), text: text(told, told.trace.a[i]) }),
	'resource.create': (told, i) => ({
		resource: text(told, told.trace.b[i]),
		type: RESOURCES[told.trace.d[i]],
		size: told.trace.c[i]
	}),
	'resource.wait': waitsInLine,
	'resource.leave': (told, i) => ({
		task: own(told, i),
		resource: resourceName(told, told.trace.a[i])
	}),
	'resource.take': takes,
	'resource.give': gives,
	'job.submit': submits,
	'job.start': startsJob,
	'job.hold': holdsWorker,
	'job.end': endsJob,
	notice: (told, i) => ({
		code: told.trace.strings[told.trace.a[i]],
		subject: text(told, told.trace.b[i]),
		line: told.trace.line[i]
	}),
	'program.end': (told, i) => ({
		outcome: ENDINGS[told.trace.a[i]],
		value: text(told, told.trace.b[i]),
		time: told.trace.time[i],
		deadlock: deadlockOf(told.trace)
	})
};
