/** What somebody wrote into a register, and when: later stamps win, of equal ones the greater name. */
interface Written {
	readonly value: unknown;
	readonly stamp: number;
	readonly from: string;
}

/** What windows tell each other: that they are new here, or what they know. */
export type Word =
	| { readonly type: 'hello' }
	| { readonly type: 'written'; readonly registers: Readonly<Record<string, Written>> };

/**
 * Values that several windows share. Each window writes what it likes, whoever wrote last wins everywhere, and
 * a window that comes later is told everything; so all show the same whatever is lost or comes twice.
 */
export class Registers {
	readonly #known: Record<string, Written> = {};
	#clock = 0;

	/**
	 * @param name of this window, another one for each
	 * @param post tells the other windows
	 * @param onchange a register was written by another window
	 */
	constructor(
		readonly name: string,
		readonly post: (word: Word) => void,
		readonly onchange: (key: string, value: unknown) => void
	) {}

	/** Asks the other windows for what they know. */
	join(): void {
		this.post({ type: 'hello' });
	}

	/** Writes a register, unless it holds that value already. */
	write(key: string, value: unknown): void {
		const known = this.#known[key];
		if (known && JSON.stringify(known.value) === JSON.stringify(value)) return;
		this.#clock++;
		this.#known[key] = { value, stamp: this.#clock, from: this.name };
		this.post({ type: 'written', registers: { [key]: this.#known[key] } });
	}

	/** Takes what another window says. */
	take(word: Word): void {
		if (word.type === 'hello') {
			if (Object.keys(this.#known).length > 0)
				this.post({ type: 'written', registers: { ...this.#known } });
			return;
		}
		for (const [key, written] of Object.entries(word.registers)) {
			this.#clock = Math.max(this.#clock, written.stamp);
			const known = this.#known[key];
			if (known && !isLater(written, known)) continue;
			this.#known[key] = written;
			this.onchange(key, written.value);
		}
	}
}

function isLater(a: Written, b: Written): boolean {
	return a.stamp > b.stamp || (a.stamp === b.stamp && a.from > b.from);
}
