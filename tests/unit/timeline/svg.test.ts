import { describe, expect, it } from 'vitest';
import { SCALES } from '../../../src/lib/timeline/axis';
import { svg } from '../../../src/lib/timeline/svg';
import { THEMES } from '../../../src/lib/timeline/tokens';
import { record, type Task } from '../trace/fixture';

const nap = (name: string, seconds: number): Task => ({
	name,
	ops: [{ op: 'sleep', seconds, label: `nap of ${name}` }]
});
const together = record({
	name: 'main',
	ops: [{ op: 'gather', tasks: [nap('a', 1), nap('b', 2)] }]
});
const troubled = record(
	{
		name: 'main',
		ops: [
			{
				op: 'gather',
				tasks: [
					{
						name: 'holds <it>',
						ops: [
							{ op: 'take', resource: 1 },
							{ op: 'block', seconds: 1 }
						]
					},
					{ name: 'wants "it"', ops: [{ op: 'take', resource: 1 }] },
					{ name: 'fails', ops: [{ op: 'fail', value: "ValueError('<&>')" }] }
				]
			}
		]
	},
	[1]
);
const options = { theme: 'light', lang: 'en', width: 640 } as const;

describe('the drawing', () => {
	it('of two naps', () => {
		expect(lines(svg(together, { ...options, axis: 'both' }))).toMatchSnapshot();
	});
	it('of a program in trouble', () => {
		const drawn = svg(troubled, { ...options, axis: 'time', theme: 'dark', lang: 'fr' });
		expect(lines(drawn)).toMatchSnapshot();
	});

	it.each(THEMES.flatMap((theme) => SCALES.map((axis) => [theme, axis] as const)))(
		'is well formed in %s on %s',
		(theme, axis) => {
			const drawn = svg(troubled, { ...options, theme, axis });
			expect(unclosed(drawn)).toEqual([]);
			expect(drawn).not.toMatch(/NaN|undefined|Infinity|="-\d+(\.\d+)?" height/);
			const wants = drawn.matchAll(/url\(#([^)]+)\)/g);
			for (const [, id] of wants) expect(drawn).toContain(`id="${id}"`);
		}
	);

	it('keeps text as text, and harmless', () => {
		const drawn = svg(troubled, { ...options, width: 1400 });
		expect(drawn).toContain('>holds &lt;it&gt;</text>');
		expect(drawn).toContain("ValueError('&lt;&amp;&gt;')");
		expect(drawn).not.toContain('<it>');
	});

	it('says in words what it shows', () => {
		expect(svg(together, options)).toContain('<title>3 tasks, ends at 2.0\u00a0s</title>');
		expect(svg(together, { ...options, lang: 'fr' })).toContain('3 tâches, fin à 2,0\u00a0s');
	});

	it('counts the lanes that it leaves out', () => {
		const crowd = record({
			name: 'main',
			ops: [{ op: 'gather', tasks: Array.from({ length: 600 }, (_, i) => nap(`t${i}`, 1)) }]
		});
		expect(svg(crowd, options)).toContain('and 102 more lanes');
	});
});

/** One element a line, so that a change of the picture can be read. */
const lines = (drawn: string) => drawn.replaceAll('><', '>\n<');

/** Names of elements that are opened and not closed, or closed and not opened. */
function unclosed(drawn: string): string[] {
	const open: string[] = [];
	for (const [, close, name, self] of drawn.matchAll(/<(\/?)([a-zA-Z]+)(?:[^<>]*?)(\/?)>/g)) {
		if (self) continue;
		if (!close) open.push(name);
		else if (open.pop() !== name) return [`/${name}`];
	}
	return open;
}
