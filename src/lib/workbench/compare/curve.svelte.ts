import { SvelteMap } from 'svelte/reactivity';
import type { NumberSite } from '../../experiments/number-sites';
import { substitute } from '../../experiments/substitute';
import { coarseFirst } from '../../experiments/values';
import type { Became } from '../../i18n/compare/en';
import { startWorker } from '../start-worker';
import type { PointAnswer, PointRequest } from './point-request';

/** How long one value, and all of them together, may take to be simulated, in ms. */
const PATIENCE = 4_000;
const PATIENCE_FOR_ALL = 20_000;

/** What a program becomes with one value in place of its number. */
export interface Point {
	readonly became: Became;
	/** Seconds at which it ended. */
	readonly end: number;
}

/** What is simulated: a program with each of the values at a place. */
export interface Trial {
	readonly source: string;
	readonly entry?: number;
	readonly site: NumberSite;
	readonly values: readonly number[];
}

/**
 * Simulates a program with one number changed, value by value, in a worker of its own. The coarse
 * shape of the curve comes first. What takes too long is given up and told as such.
 */
export class Curve {
	/** By value; those that are not there yet are missing. */
	readonly points = new SvelteMap<number, Point>();
	#isRunning = $state(false);
	readonly isRunning = $derived(this.#isRunning);

	#worker: Worker | null = null;
	#id = 0;
	#trial: Trial | null = null;
	#left: number[] = [];
	#deadline: ReturnType<typeof setTimeout> | undefined;
	#deadlineForAll: ReturnType<typeof setTimeout> | undefined;

	/** Begins anew; with `keeps` the points that there are stay, since they are those of the same program. */
	start(trial: Trial, keeps = false): void {
		this.stop();
		this.#trial = trial;
		if (!keeps) this.points.clear();
		this.#left = coarseFirst(trial.values.length)
			.map((place) => trial.values[place])
			.filter((value) => !this.points.has(value));
		this.#isRunning = true;
		this.#deadlineForAll = setTimeout(() => this.stop(), PATIENCE_FOR_ALL);
		this.#next();
	}

	/** Gives up what is not simulated yet. */
	stop(): void {
		clearTimeout(this.#deadline);
		clearTimeout(this.#deadlineForAll);
		// A simulation cannot be interrupted from within.
		if (this.#isRunning) this.#endWorker();
		this.#isRunning = false;
	}

	/** Gives up, and frees what it holds. */
	close(): void {
		this.stop();
		this.#endWorker();
	}

	#endWorker(): void {
		this.#worker?.terminate();
		this.#worker = null;
	}

	#next(): void {
		const [value] = this.#left;
		const trial = this.#trial;
		if (value === undefined || !trial) {
			// The worker is at rest and stays for the next curve.
			this.#isRunning = false;
			return this.stop();
		}
		const { source, entry, site } = trial;
		const worker = (this.#worker ??= this.#startWorker());
		const request: PointRequest = {
			id: ++this.#id,
			measure: substitute(source, site, value),
			entry
		};
		this.#deadline = setTimeout(() => this.#giveUp('too-long'), PATIENCE);
		worker.postMessage(request);
	}

	#startWorker(): Worker {
		const worker = startWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<PointAnswer>) => {
			if (data.id !== this.#id || !this.#isRunning) return;
			const { ending, end } = data.measured;
			this.#take({ became: ending, end });
		});
		worker.addEventListener('error', () => this.#giveUp('crashed'));
		return worker;
	}

	#giveUp(became: Became): void {
		this.#endWorker();
		this.#take({ became, end: 0 });
	}

	#take(point: Point): void {
		clearTimeout(this.#deadline);
		const value = this.#left.shift();
		if (value !== undefined) this.points.set(value, point);
		this.#next();
	}
}
