import { expect, test } from 'vitest';
import { mainOf, said } from './said';

const LONG = mainOf(`
asyncio.current_task().set_name('n' * 50000)
print('y' * 50000)
await asyncio.sleep(1)
raise ValueError('\\U0001f40d' * 50000)
`);

test.each(['print', 'task.step', 'task.end', 'program.end'] as const)(
	'a sentence does not repeat what nobody reads: %s',
	(kind) => {
		const sentences = said(LONG, kind);
		expect(sentences).not.toEqual([]);
		for (const sentence of sentences) {
			expect(sentence.length).toBeLessThan(1000);
			expect(sentence.isWellFormed()).toBe(true);
		}
	}
);
