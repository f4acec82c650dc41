import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from '../../../src/lib/simulate';
import { taskNames } from '../../../src/lib/trace/arguments';
import { KIND } from '../../../src/lib/trace/kinds';

const folder = join(import.meta.dirname, 'cases');

/** A program, and what CPython did with it. */
export interface Case {
	readonly name: string;
	readonly source: string;
	readonly expected: string;
}

export const cases: readonly Case[] = readdirSync(folder)
	.filter((file) => file.endsWith('.py'))
	.map((file) => ({
		name: file.replace(/\.py$/, ''),
		source: readFileSync(join(folder, file), 'utf8'),
		expected: readFileSync(join(folder, file.replace(/\.py$/, '.txt')), 'utf8')
	}));

/** What a run did, in the words of the cases' text files. */
export function wordsOf({ trace, ending, value }: Run): string {
	const lines: string[] = [];
	if (!trace) return value;
	const names = taskNames(trace);
	for (let i = 0; i < trace.length; i++) {
		if (trace.kind[i] === KIND['task.step']) {
			const how = trace.a[i] === 1 ? 'throw' : 'send';
			lines.push(`${trace.time[i]} #${trace.iteration[i]} ${names[trace.task[i]!]} ${how}`);
		}
		if (trace.kind[i] === KIND.print) {
			const text = trace.strings[trace.a[i]!]!.replace(/0x[0-9a-f]+/g, '0x…');
			lines.push(`${trace.time[i]} > ${text}`);
		}
	}
	const last = trace.length - 1;
	const outcome = ending === 'error' ? value : ending;
	lines.push(`${trace.time[last]} #${trace.iteration[last]} end ${outcome}`);
	return `${lines.join('\n')}\n`;
}
