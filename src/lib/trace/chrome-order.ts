/** At one event of the trace: slices end before others begin, and flows leave what ends while it is there. */
export const BEFORE_ENDS = 0;
export const ENDS = 1;
export const BEGINS = 2;
export const LATER = 3;
export type Rank = typeof BEFORE_ENDS | typeof ENDS | typeof BEGINS | typeof LATER;
const RANKS = 4;

const WHATS = ['begin', 'end', 'leaves', 'arrives', 'instant'] as const;
/** What of the file happens: a slice begins or ends, a flow leaves or arrives, something is instantaneous. */
export type What = (typeof WHATS)[number];
const CODE = Object.fromEntries(WHATS.map((what, code) => [what, code])) as Record<What, number>;

/**
 * What happens in a run, as numbers, until it is asked for in order: as objects, the events of 100,000 tasks
 * would not fit in memory.
 */
export class Happenings {
	/** Of each: the event of the trace and the rank in one number, what it is, and which of its kind. */
	readonly #keys: number[] = [];
	readonly #whats: number[] = [];
	readonly #numbers: number[] = [];

	add(at: number, rank: Rank, what: What, number: number): void {
		this.#keys.push(at * RANKS + rank);
		this.#whats.push(CODE[what]);
		this.#numbers.push(number);
	}

	/** By event and rank, and else as they were added; events are numbered from 0 to `last`. */
	*inOrder(last: number): Generator<readonly [what: What, number: number, at: number], undefined> {
		const starts = new Uint32Array((last + 1) * RANKS + 1);
		for (const key of this.#keys) starts[key + 1]++;
		for (let key = 0; key + 1 < starts.length; key++) starts[key + 1] += starts[key];
		const order = new Uint32Array(this.#keys.length);
		for (const [i, key] of this.#keys.entries()) order[starts[key]++] = i;
		for (const i of order) {
			yield [WHATS[this.#whats[i]], this.#numbers[i], Math.floor(this.#keys[i] / RANKS)];
		}
	}
}
