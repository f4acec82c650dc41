import { CAUSES, ENDINGS, KIND, type Cause, type Ending } from '../kinds';
import type { Trace } from '../trace';

/** The phases of the loop machine, and `outside`: the module's own code runs. */
export const PHASES = [
	'outside',
	'starting',
	'polling',
	'collecting',
	'running',
	'stopped',
	'deadlocked',
	'truncated'
] as const;
export type Phase = (typeof PHASES)[number];

/**
 * What the loop's thread does: the module's own code, a handle (of a task, or a plain callback), held
 * by a blocking call, waiting for a timer or a thread, or turning (its own work between handles).
 */
export const LOOP_STATES = ['outside', 'running', 'blocking', 'idle', 'turning'] as const;
export type LoopStateName = (typeof LOOP_STATES)[number];

export const PHASE_AT_END: Readonly<Record<Ending, Phase>> = {
	ok: 'stopped',
	error: 'stopped',
	deadlock: 'deadlocked',
	limit: 'truncated',
	'not-simulated': 'truncated'
};

/** Causes of a handle.ready that make its task ready; the others are callbacks, which step no task. */
export const STEP_CAUSES: ReadonlySet<Cause> = new Set([
	'created',
	'future',
	'yielded',
	'cancelled'
] as const);

/**
 * Follows the loop's thread from event to event: its phase, which task is in its step, whether it is
 * held. {@link follow} is called with every event in order.
 */
export class LoopLife {
	phase: Phase = 'outside';
	state: LoopStateName = 'outside';
	running = 0; // the task in its step
	held = false;
	#steps: number[] = []; // tasks in their step, the innermost last: an eager task begins in another's
	#holdEnds = 0;
	#resume: LoopStateName = 'outside';

	constructor(readonly trace: Trace) {}

	follow(i: number): void {
		const { trace } = this;
		if (this.held && this.#isHoldOver(i)) {
			this.held = false;
			this.state = this.#resume;
		}
		switch (trace.kind[i]) {
			case KIND['loop.start']:
				return this.#enter('starting', 'turning');
			case KIND['loop.wait']:
				return this.#enter('polling', 'idle');
			case KIND['timer.due']:
				return this.#enter('collecting', 'turning');
			case KIND['handle.ready']:
				if (this.state === 'idle') this.#enter('polling', 'turning'); // a thread woke it
				return;
			case KIND['loop.iteration']:
				return this.#enter('running', 'turning');
			case KIND['handle.run']:
				// A task's step says so in the next event; else this is a plain callback.
				return this.#enter(
					'running',
					trace.kind[i + 1] === KIND['task.step'] ? 'turning' : 'running'
				);
			case KIND['task.step']:
				this.#steps.push(trace.task[i]);
				return this.#inStep();
			case KIND['task.suspend']:
			case KIND['task.end']:
				this.#steps.pop();
				return this.#inStep();
			case KIND['thread.block']:
				this.held = true;
				this.#resume = this.state;
				this.#holdEnds = trace.time[i] + trace.x[i];
				this.state = 'blocking';
				return;
			case KIND['loop.stop']:
				this.#steps.length = this.running = 0;
				return this.#enter('outside', 'outside');
			case KIND['program.end']:
				return this.#enter(PHASE_AT_END[ENDINGS[trace.a[i]]], 'outside');
		}
	}

	#enter(phase: Phase, state: LoopStateName): void {
		this.phase = phase;
		this.state = state;
	}

	#inStep(): void {
		this.running = this.#steps.at(-1) ?? 0;
		this.state = this.running === 0 ? 'turning' : 'running';
	}

	/** A hold is over with the next event of the loop's thread; workers go on meanwhile. */
	#isHoldOver(i: number): boolean {
		const { trace } = this;
		switch (trace.kind[i]) {
			case KIND['job.start']:
			case KIND['job.hold']:
			case KIND['job.end']:
				return false;
			case KIND['handle.ready']:
				return CAUSES[trace.c[i]] !== 'thread';
			case KIND.line:
			case KIND.print: // may be a worker's
				return trace.time[i] >= this.#holdEnds;
			default:
				return true;
		}
	}
}
