/** What somebody wrote into a register, and when: later stamps win, of equal ones the greater name. */
interface Written {
	readonly value: unknown;
	readonly stamp: number;
	readonly from: string;
}

/** What windows tell each other: that they are new here, what was written just now, or all they know. */
export type Word =
	| { readonly type: 'hello' }
	| {
			readonly type: 'written' | 'known';
			readonly registers: Readonly<Record<string, Written>>;
	  };

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

	/** All that this window knows, to be told to another or to be taken again after a reload. */
	get all(): Word {
		return { type: 'known', registers: { ...this.#known } };
	}

	/** Asks the other windows for what they know, and tells what this one knows since before a reload. */
	join(): void {
		this.post({ type: 'hello' });
		this.#tellAll();
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
			this.#tellAll();
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

	#tellAll(): void {
		if (Object.keys(this.#known).length > 0) this.post(this.all);
	}
}

function isLater(a: Written, b: Written): boolean {
	return a.stamp > b.stamp || (a.stamp === b.stamp && a.from > b.from);
}
