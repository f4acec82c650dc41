const N = 624;
const M = 397;

/** CPython's generator, MT19937 by Matsumoto and Nishimura (Modules/_randommodule.c). */
export class MersenneTwister {
	private readonly state = new Uint32Array(N);
	private index = N;

	/** init_by_array: seeds by the 32-bit words of a number, the least significant first. */
	seed(words: readonly number[]): void {
		const { state } = this;
		this.seedWord(19650218);
		let i = 1;
		let j = 0;
		for (let k = Math.max(N, words.length); k > 0; k--) {
			state[i] = (state[i]! ^ Math.imul(mix(state[i - 1]!), 1664525)) + words[j]! + j;
			if (++i >= N) i = this.wrap();
			if (++j >= words.length) j = 0;
		}
		for (let k = N - 1; k > 0; k--) {
			state[i] = (state[i]! ^ Math.imul(mix(state[i - 1]!), 1566083941)) - i;
			if (++i >= N) i = this.wrap();
		}
		state[0] = 0x80000000;
		this.index = N;
	}

	/** A whole number below 2 ** 32. */
	next(): number {
		if (this.index >= N) this.turn();
		let y = this.state[this.index++]!;
		y ^= y >>> 11;
		y ^= (y << 7) & 0x9d2c5680;
		y ^= (y << 15) & 0xefc60000;
		return (y ^ (y >>> 18)) >>> 0;
	}

	/** A double in [0, 1) of 53 bits. */
	random(): number {
		const high = this.next() >>> 5;
		const low = this.next() >>> 6;
		return (high * 67108864 + low) / 9007199254740992;
	}

	/** A copy of what it stands at: the 624 words and the position among them. */
	getState(): number[] {
		return [...this.state, this.index];
	}

	setState(state: readonly number[]): void {
		this.state.set(state.slice(0, N));
		this.index = state[N]!;
	}

	private seedWord(word: number): void {
		const { state } = this;
		state[0] = word;
		for (let i = 1; i < N; i++) state[i] = Math.imul(1812433253, mix(state[i - 1]!)) + i;
	}

	private wrap(): number {
		this.state[0] = this.state[N - 1]!;
		return 1;
	}

	private turn(): void {
		const { state } = this;
		for (let i = 0; i < N; i++) {
			const y = (state[i]! & 0x80000000) | (state[(i + 1) % N]! & 0x7fffffff);
			state[i] = state[(i + M) % N]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
		}
		this.index = 0;
	}
}

const mix = (previous: number): number => previous ^ (previous >>> 30);
