import { messages } from '../../../src/lib/i18n/messages';
import type { Language } from '../../../src/lib/i18n/language';
import { sentence } from '../../../src/lib/panels/sentence';
import { simulate } from '../../../src/lib/simulate';
import { KIND, type Kind } from '../../../src/lib/trace/kinds';
import { createStates } from '../../../src/lib/trace/state';
import type { Trace } from '../../../src/lib/trace/trace';

/** A program that runs, ready to be told. */
export function told(source: string) {
	const { trace } = simulate(source);
	if (!trace) throw new Error('not a program');
	return { trace, states: createStates(trace), source: source.split('\n') };
}

/** What is said of every event of a kind, with plain spaces. */
export function said(
	source: string,
	kind: Kind,
	language: Language = 'en',
	where: (trace: Trace, index: number) => boolean = () => true
): string[] {
	const program = told(source);
	const { trace } = program;
	const words = messages(language).events;
	return Array.from(trace.kind, (_, i) => i)
		.filter((i) => trace.kind[i] === KIND[kind] && where(trace, i))
		.map((i) => sentence(program, i, words).replace(/[\u00a0\u202f]/g, ' '));
}

/** The body of an `async def main()` as a program. */
export function mainOf(body: string, before = ''): string {
	const lines = body.trim().split('\n');
	return `import asyncio, time\n\n${before.trim()}\n\nasync def main():\n${lines.map((line) => `    ${line}`).join('\n')}\n\nasyncio.run(main())\n`;
}
