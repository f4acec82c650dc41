import { expect, test } from 'vitest';
import { KINDS, type ArgumentType } from '../../../src/lib/trace/kinds';

const typeOf = (type: ArgumentType) => (typeof type === 'string' ? type : type.join(' \\| '));

/** The page docs/trace.md, from the table of kinds. `npx vitest run -u` writes it anew. */
function page(): string {
	const rows = Object.entries<{ means: string; args: Record<string, ArgumentType> }>(KINDS).map(
		([kind, { means, args }]) => {
			const given = Object.entries(args).map(([name, type]) => `\`${name}\` ${typeOf(type)}`);
			return `| \`${kind}\` | ${means.replaceAll('|', '\\|')} | ${given.join('<br>')} |`;
		}
	);
	return [
		'# The trace',
		'',
		'`npm run -s swimloop -- trace FILE.py` prints one JSON object for each event. Each has `seq`, `time` (seconds),',
		'`iteration` (the pass of the loop, 0 before the first), `kind`, `task` (its name, null for the module’s own code',
		'and the loop), `line`, and the arguments of its kind. The last line is of kind `end`, with `time` and `outcome`.',
		'',
		'| kind | means | arguments |',
		'| --- | --- | --- |',
		...rows,
		''
	].join('\n');
}

test('docs/trace.md says what the table of kinds says', async () => {
	await expect(page()).toMatchFileSnapshot('../../../docs/trace.md');
});
