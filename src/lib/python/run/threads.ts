import { CORES } from '../../trace/computing';
import { HOLDS, KIND, OUTCOMES, type Hold } from '../../trace/kinds';
import type { PyException } from '../values/exceptions';
import type { Keywords, Value } from '../values/object';
import { BLOCKED } from './call';
import type { Frame } from './frame';
import type { Interpreter, Signal } from './interpreter';
import { LimitReached } from './limits';

/** A job of a worker thread or process. */
interface Job {
	readonly id: number;
	/** computes in a process of its own: shares no GIL */
	readonly isProcess: boolean;
	/** told once, at the time at which the function returns or raises */
	readonly end: (value: Value, thrown: PyException | null) => void;
	/** where it goes on, and what the call that held it gives */
	top: Frame | null;
	value: Value;
	/** blocked until then (s); Infinity while it computes */
	until: number;
	/** seconds of computing left; 0 while it is blocked */
	work: number;
	/** the context variables that its code sees; null: a fresh context */
	context: unknown;
}

/**
 * The program's threads and its clock. The loop's own thread is the one that calls; workers are chains
 * of frames that go on when their time has come. This and `BaseEventLoop` are the only places in which
 * the clock moves.
 */
export class Threads {
	/** jobs that are held, in the order in which they began */
	readonly #held: Job[] = [];
	/** the job whose code is running; null: the main thread's */
	#current: Job | null = null;
	/** seconds of computing that the main thread has left */
	#mainWork = 0;

	/**
	 * Enters a context, null being a fresh one, and gives the one that was left; set by the asyncio library,
	 * which has the context variables.
	 */
	swapContext: (context: unknown) => unknown = () => null;

	constructor(private readonly vm: Interpreter) {}

	get isMain(): boolean {
		return this.#current === null;
	}

	/** The job whose code is running; 0: the main thread's. */
	get current(): number {
		return this.#current?.id ?? 0;
	}

	/** The jobs that are held, each with its innermost frame. */
	get held(): readonly { readonly id: number; readonly top: Frame | null }[] {
		return this.#held;
	}

	/**
	 * Holds the thread that runs for `seconds`, as time.sleep() or a computation does.
	 * @returns `value`, or BLOCKED when a worker has to be left
	 */
	hold(seconds: number, how: Hold, label: string, value: Value = null): Value {
		const { recorder } = this.vm;
		const job = this.#current;
		if (seconds <= 0) return value;
		if (job) {
			recorder.add(
				KIND['job.hold'],
				0,
				job.id,
				HOLDS.indexOf(how),
				recorder.string(label),
				0,
				seconds
			);
			job.until = how === 'blocks' ? recorder.time + seconds : Infinity;
			job.work = how === 'computes' ? seconds : 0;
			job.value = value;
			return BLOCKED;
		}
		recorder.add(
			KIND['thread.block'],
			undefined,
			HOLDS.indexOf(how),
			recorder.string(label),
			0,
			0,
			seconds
		);
		if (how === 'blocks') this.advance(recorder.time + seconds);
		else this.#compute(seconds);
		return value;
	}

	/** Begins a job on a worker: its function runs at once, until it is held or ends. */
	start(
		id: number,
		isProcess: boolean,
		callable: Value,
		args: Value[],
		keywords: Keywords | null,
		end: Job['end'],
		context: unknown = null
	): void {
		const job: Job = {
			id,
			isProcess,
			end,
			top: null,
			value: null,
			until: Infinity,
			work: 0,
			context
		};
		this.#run(job, () => this.vm.start(callable, args, keywords));
	}

	/** When a worker will next do something, if it is left alone (s); Infinity: never. */
	nextEvent(): number {
		let next = Infinity;
		for (const job of this.#held) next = Math.min(next, this.#due(job));
		return next;
	}

	/** Moves the clock to `time` (s), letting the workers do what falls due on the way. */
	advance(time: number): void {
		for (let next = this.nextEvent(); next <= time; next = this.nextEvent()) this.#moveTo(next);
		this.#moveTo(time);
	}

	/** Moves the clock until `isDone()`. @returns false where that would never be */
	advanceUntil(isDone: () => boolean): boolean {
		while (!isDone()) {
			const next = this.nextEvent();
			if (next === Infinity) return false;
			this.#moveTo(next);
		}
		return true;
	}

	#compute(seconds: number): void {
		this.#mainWork = seconds;
		while (this.#mainWork > 0) {
			const own = this.vm.recorder.time + this.#mainWork * this.#slowness(false);
			this.#moveTo(Math.min(own, this.nextEvent()));
		}
	}

	/**
	 * How many seconds a second of computing takes in a process of its own, or in the program's: threads of
	 * one process share its GIL, processes the cores.
	 */
	#slowness(isProcess: boolean): number {
		let threads = this.#mainWork > 0 ? 1 : 0;
		let processes = 0;
		for (const job of this.#held) {
			if (job.work === 0) continue;
			if (job.isProcess) processes++;
			else threads++;
		}
		const crowding = Math.max(1, (processes + (threads > 0 ? 1 : 0)) / CORES);
		return (isProcess ? 1 : threads) * crowding;
	}

	#due(job: Job): number {
		if (job.work === 0) return job.until;
		return this.vm.recorder.time + job.work * this.#slowness(job.isProcess);
	}

	/** Moves the clock to `time`, at or before the next event, and lets those go on whose time has come. */
	#moveTo(time: number): void {
		const { recorder, limits } = this.vm;
		if (time > limits.seconds) throw new LimitReached('seconds');
		const slowness = this.#slowness(false);
		const processSlowness = this.#slowness(true);
		const elapsed = time - recorder.time;
		const isMainDone = recorder.time + this.#mainWork * slowness <= time;
		const due = this.#held.filter((job) => this.#due(job) <= time);
		for (const job of this.#held)
			if (job.work > 0) {
				const slow = job.isProcess ? processSlowness : slowness;
				job.work = Math.max(job.work - elapsed / slow, 0);
			}
		this.#mainWork = isMainDone ? 0 : this.#mainWork - elapsed / slowness;
		recorder.time = time;
		for (const job of due) {
			this.#held.splice(this.#held.indexOf(job), 1);
			const { top, value } = job;
			job.work = 0;
			job.until = Infinity;
			this.#run(job, () => this.vm.unblock(top!, value));
		}
	}

	/** Runs a job's code until it is held again or ends. */
	#run(job: Job, work: () => Signal): void {
		const { vm } = this;
		const { recorder } = vm;
		const { task, line } = recorder;
		const outer = this.#current;
		let thrown: PyException | null = null;
		const outerContext = this.swapContext(job.context);
		this.#current = job;
		recorder.task = 0;
		try {
			if (work() === 'blocked') {
				job.top = vm.top;
				this.#held.push(job);
				return;
			}
		} catch (e) {
			thrown = vm.asException(e);
		} finally {
			job.context = this.swapContext(outerContext);
			this.#current = outer;
			recorder.task = task;
			recorder.line = line;
		}
		recorder.add(KIND['job.end'], task, job.id, OUTCOMES.indexOf(thrown ? 'failed' : 'done'));
		job.end(thrown ? null : vm.value, thrown);
	}
}
