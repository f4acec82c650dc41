import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { FIRST_STARTER, STARTERS } from '../../../src/lib/starters';
import { loadStarter } from '../../../src/lib/starters/load';
import { reword, reworded } from '../../../src/lib/workbench/first-view';
import { load } from '../../../src/routes/+page.server';
import { GET } from '../../../src/routes/first.fr.json/+server';

const starter = STARTERS.flatMap(({ starters }) => starters).find(
	({ id }) => id === FIRST_STARTER
)!;
const simulated = (sources: string[]) =>
	sources.map((source) => ({ source, run: simulate(source) }));

test('the first view is the first starter, in each language', async () => {
	const { first } = load();
	expect(first).toEqual(simulated(await loadStarter(starter, 'en')));
	const french = reword(first, await GET().json());
	expect(french).toEqual(simulated(await loadStarter(starter, 'fr')));
});

test('words for other programs are refused', () => {
	const english = simulated(['print(1)', 'print(2)']);
	const longer = simulated(['print(1)', 'print(2)\nprint(3)']).map(reworded);
	expect(() => reword(english, longer)).toThrow('another version');
});
