import fs from 'node:fs';
import { expect, test } from 'vitest';
import { simulate } from '../../src/lib/simulate';
import { REFUSED_CONSTRUCTS } from './refused-constructs';

const ENGINE = ['python', 'asyncio', 'machine'].map(
	(folder) => new URL(`../../src/lib/${folder}/`, import.meta.url)
);

test.each(Object.entries(REFUSED_CONSTRUCTS))('%s stops the run', (construct, source) => {
	const { ending, value } = simulate(source);
	expect({ ending, value }).toEqual({ ending: 'not-simulated', value: construct });
});

/** The constructs that stand word for word in the engine. */
function refusedInEngine(): string[] {
	return ENGINE.flatMap((folder) =>
		fs
			.readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.flatMap((name) => {
				const text = fs.readFileSync(new URL(name, folder), 'utf8');
				return [...text.matchAll(/NotSimulated\(\s*(?:'([^']+)'|"([^"]+)")/g)].map(
					([, single, double]) => single ?? double
				);
			})
	);
}

/** A guard that no program is known to reach: a task holds the thread without leaving its step. */
const UNREACHED = 'a call that holds the thread within a task';

test('no refusal of the engine is missing from the list', () => {
	const found = refusedInEngine();
	expect(found).toContain('metaclass');
	expect(
		found.filter((construct) => construct !== UNREACHED && !(construct in REFUSED_CONSTRUCTS))
	).toEqual([]);
});
