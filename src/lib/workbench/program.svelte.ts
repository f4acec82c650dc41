import { innermostLine } from '../python/values/text/innermost-line';
import { describe } from '../share/title';
import { createNavigation } from '../trace/navigate';
import { createStates } from '../trace/state';
import { totals } from '../trace/totals';
import type { Run } from '../simulate';
import { Simulator } from './simulator';

/** Whether the picture is that of the text: being made, given up after too long, or failed by our fault. */
export type Status = 'fresh' | 'computing' | 'too-long' | 'crashed';

/** One program of the workbench: its text and what the last simulation of it showed. */
export class Program {
	/** The whole scenario: everything else is derived from it. */
	source = $state('');
	/** Line of the definition that the person chose to start; undefined = as the program says. */
	entry = $state<number | undefined>();
	status = $state<Status>('fresh');
	/** The last simulation, of whatever text. */
	#run = $state.raw<Run | null>(null);
	/** The last simulation with a picture. */
	#drawn = $state.raw<{ run: Run; source: string } | null>(null);

	readonly simulator = new Simulator();
	/** Lines at which playing pauses. */
	breakpoints: readonly number[] = [];
	/** A simulation that begins as soon as the person pauses. */
	pending: ReturnType<typeof setTimeout> | undefined;

	readonly run = $derived(this.#run);
	readonly title = $derived(describe(this.source).title);
	readonly problem = $derived(this.#run?.problem ?? null);
	readonly notices = $derived(this.#run?.notices ?? []);
	/** The line that raised the exception with which the program ends. */
	readonly raisedAt = $derived(innermostLine(this.#run?.traceback ?? ''));
	readonly entries = $derived(this.#run?.entries ?? []);
	/** None until the first text that parses. */
	readonly trace = $derived(this.#drawn?.run.trace ?? null);
	/** The text does not parse, or the picture is not yet or no longer that of the text. */
	readonly isGreyed = $derived(
		this.problem !== null || this.status === 'too-long' || this.status === 'crashed'
	);
	/** The text that was drawn; empty before the first. */
	readonly drawnSource = $derived(this.#drawn?.source ?? '');
	readonly lines = $derived(this.drawnSource.split('\n'));

	readonly states = $derived(this.trace && createStates(this.trace));
	readonly navigation = $derived(this.trace && createNavigation(this.trace));
	readonly totals = $derived(this.trace && totals(this.trace));

	constructor(
		readonly id: number,
		source: string,
		entry?: number
	) {
		this.source = source;
		this.entry = entry;
	}

	/** Gives up what is simulated or about to be. */
	stop(): void {
		clearTimeout(this.pending);
		this.simulator.cancel();
	}

	/** Takes the result of simulating `source`. */
	show(run: Run, source: string): void {
		this.status = 'fresh';
		this.#run = run;
		if (run.trace) this.#drawn = { run, source };
	}

	/** What is drawn is of no use: it belongs to a text that is gone for good. */
	forgetPicture(): void {
		this.#drawn = null;
	}
}
