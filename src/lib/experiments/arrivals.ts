import { MersenneTwister } from '../python/library/random/mersenne-twister';

export const PATTERNS = ['even', 'burst', 'random', 'list'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** When requests arrive. */
export interface Arrivals {
	readonly pattern: Pattern;
	/** requests a second, on average; not of a list */
	readonly rate: number;
	/** seconds during which requests arrive */
	readonly seconds: number;
	/** of the random ones: a whole number, not negative */
	readonly seed: number;
	/** of a list: seconds, in any order */
	readonly times: readonly number[];
}

/** A program of more requests would be too long to be read. */
export const MOST_REQUESTS = 400;

/** The moments at which the requests are due (s), sorted, in milliseconds at the finest; at most MOST_REQUESTS. */
export function arrivalTimes(arrivals: Arrivals): number[] {
	return unlimited(arrivals).slice(0, MOST_REQUESTS);
}

/** Whether there would be more requests than there may be. */
export function isCut(arrivals: Arrivals): boolean {
	return unlimited(arrivals).length > MOST_REQUESTS;
}

function unlimited({ pattern, rate, seconds, seed, times }: Arrivals): number[] {
	const count = Math.min(Math.floor(seconds * rate), MOST_REQUESTS + 1);
	switch (pattern) {
		case 'even':
			return Array.from({ length: count }, (_, i) => milliseconds(i / rate));
		case 'burst':
			return Array.from({ length: count }, (_, i) => milliseconds(Math.floor(i / rate)));
		case 'random':
			return randomTimes(rate, seconds, seed);
		case 'list':
			return times.map(milliseconds).sort((p, q) => p - q);
	}
}

/** Gaps as long as those of Python's `random.Random(seed).expovariate(rate)`: nobody knows of the others. */
function randomTimes(rate: number, seconds: number, seed: number): number[] {
	const generator = new MersenneTwister();
	generator.seed([seed]);
	const found: number[] = [];
	for (let time = 0; found.length <= MOST_REQUESTS;) {
		time += -Math.log(1 - generator.random()) / rate;
		if (time >= seconds) break;
		found.push(milliseconds(time));
	}
	return found;
}

const milliseconds = (seconds: number) => Number(seconds.toFixed(3));

/** The moments written in a list, in seconds, separated by spaces, commas or semicolons; null if it is none. */
export function parseTimes(text: string): number[] | null {
	const words = text.split(/[\s,;]+/).filter(Boolean);
	const times = words.map((word) => (/^(\d+(\.\d*)?|\.\d+)$/.test(word) ? Number(word) : NaN));
	return times.length > 0 && times.every((time) => time <= MOST_SECONDS) ? times : null;
}

const MOST_SECONDS = 100_000;
