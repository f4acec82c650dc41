import type { Trace } from '../../trace/trace';
import { Simulator } from '../simulator';
import { PATIENCE } from '../workbench.svelte';

/** Simulates the programs of an experiment one after the other, and reads something from each trace. */
export class Simulations<Reading> {
	readonly #read: (trace: Trace) => Reading | null;
	readonly #simulator = new Simulator();
	#asked: readonly string[] = [];
	#hasFailed = $state(false);
	/** From one of the programs asked for last there is nothing to read. */
	readonly hasFailed = $derived(this.#hasFailed);

	constructor(read: (trace: Trace) => Reading | null) {
		this.#read = read;
	}

	/** What these texts came to; null if there is nothing to read from one, or a later call takes their place. */
	async of(texts: readonly string[]): Promise<readonly Reading[] | null> {
		this.#asked = texts;
		this.#hasFailed = false;
		const readings: Reading[] = [];
		for (const source of texts) {
			const simulated = await this.#simulator.simulate(source, {}, PATIENCE);
			if (simulated.type === 'cancelled' || texts !== this.#asked) return null;
			const trace = simulated.type === 'run' ? simulated.run.trace : null;
			const reading = trace && this.#read(trace);
			if (!reading) {
				this.#hasFailed = true;
				return null;
			}
			readings.push(reading);
		}
		return readings;
	}

	/** Gives up what is under way. */
	cancel(): void {
		this.#simulator.cancel();
	}
}
