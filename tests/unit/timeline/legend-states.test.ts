import fs from 'node:fs';
import { expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { drawnAs, LANE_STATES } from '../../../src/lib/timeline/lane-state';
import { legendOf } from '../../../src/lib/timeline/legend-states';
import { lanes } from '../../../src/lib/trace/intervals';

const FOLDER = new URL('../../../src/lib/starters/', import.meta.url);
const starters = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.py'));

test.each(starters)('%s: the legend has what the lanes have', (name) => {
	const trace = simulate(fs.readFileSync(new URL(name, FOLDER), 'utf8')).trace!;
	const drawn = new Set(
		lanes(trace).flatMap(({ kind, intervals, outcome }) => [
			...intervals.map(({ state }) => drawnAs(kind, state)),
			outcome
		])
	);
	expect(legendOf([trace])).toEqual(LANE_STATES.filter((state) => drawn.has(state)));
});
