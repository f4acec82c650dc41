import { Recorder } from '../../trace/recorder';

/** Thrown when the last event has been recorded; not an exception of the program. */
export class Stopped {}

/** Records up to one event, letting somebody look after some of those before it; then the run ends. */
export class StoppingRecorder extends Recorder {
	/** Called right after each of the events. Whatever would be recorded meanwhile throws. */
	look: (index: number) => void = () => {};
	#next = 0;
	#isLooking = false;

	constructor(
		limit: number,
		/** indices of the events, ascending */
		private readonly stops: readonly number[]
	) {
		super(limit);
	}

	/** @throws Stopped */
	override add(
		kind: number,
		task?: number,
		a?: number,
		b?: number,
		c?: number,
		d?: number,
		x?: number
	): void {
		const { stops } = this;
		if (this.#isLooking || this.#next >= stops.length) throw new Stopped();
		super.add(kind, task, a, b, c, d, x);
		if (this.length <= stops[this.#next]!) return;
		this.#isLooking = true;
		this.look(stops[this.#next++]!);
		this.#isLooking = false;
		if (this.#next === stops.length) throw new Stopped();
	}
}
