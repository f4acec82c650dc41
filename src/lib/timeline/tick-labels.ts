import type { Tick } from './axis';
import type { Words } from './layout';

const MOST_DECIMALS = 3;

/** What stands at each tick: as many decimals as the finest needs, the unit on the last. */
export function tickLabels(ticks: readonly Tick[], words: Words): string[] {
	let decimals = 0;
	for (const { time } of ticks) {
		while (decimals < MOST_DECIMALS && !isWhole(time * 10 ** decimals)) decimals++;
	}
	return ticks.map(({ time }, i) => {
		const text = time === 0 ? '0' : words.clock(time, decimals);
		return i === ticks.length - 1 ? `${text}\u00a0s` : text;
	});
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-3;
