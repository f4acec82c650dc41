import { CAUSES, ENDINGS, KIND, type Cause, type Ending } from '../kinds';
import type { Trace } from '../trace';

// Constants, since these are compared for every event of a trace.
const {
	'loop.start': LOOP_START,
	'loop.wait': LOOP_WAIT,
	'timer.due': TIMER_DUE,
	'handle.ready': HANDLE_READY,
	'loop.iteration': LOOP_ITERATION,
	'handle.run': HANDLE_RUN,
	'task.step': TASK_STEP,
	'task.suspend': TASK_SUSPEND,
	'task.end': TASK_END,
	'thread.block': THREAD_BLOCK,
	'loop.stop': LOOP_STOP,
	'program.end': PROGRAM_END,
	'job.start': JOB_START,
	'job.hold': JOB_HOLD,
	'job.end': JOB_END,
	'job.submit': JOB_SUBMIT,
	print: PRINT,
	notice: NOTICE
} = KIND;

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

const PHASE_AT_END: Readonly<Record<Ending, Phase>> = {
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
			case LOOP_START:
				return this.#enter('starting', 'turning');
			case LOOP_WAIT:
				return this.#enter('polling', 'idle');
			case TIMER_DUE:
				return this.#enter('collecting', 'turning');
			case HANDLE_READY:
				if (this.state === 'idle') this.#enter('polling', 'turning'); // a thread woke it
				return;
			case LOOP_ITERATION:
				return this.#enter('running', 'turning');
			case HANDLE_RUN:
				// A task's step says so in the next event; else this is a plain callback.
				return this.#enter('running', trace.kind[i + 1] === TASK_STEP ? 'turning' : 'running');
			case TASK_STEP:
				this.#steps.push(trace.task[i]);
				return this.#inStep();
			case TASK_SUSPEND:
			case TASK_END:
				this.#steps.pop();
				return this.#inStep();
			case THREAD_BLOCK:
				this.held = true;
				this.#resume = this.state;
				this.#holdEnds = trace.time[i] + trace.x[i];
				this.state = 'blocking';
				return;
			case LOOP_STOP:
				this.#steps.length = this.running = 0;
				return this.#enter('outside', 'outside');
			case PROGRAM_END:
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
			case JOB_START:
			case JOB_HOLD:
			case JOB_END:
				return false;
			case HANDLE_READY:
				return CAUSES[trace.c[i]] !== 'thread';
			case PRINT:
			case NOTICE:
			case JOB_SUBMIT:
				// May be a worker's: those are about no task. The module's own hold ends by the clock.
				return this.running > 0 ? trace.task[i] === this.running : trace.time[i] >= this.#holdEnds;
			default:
				return true;
		}
	}
}
