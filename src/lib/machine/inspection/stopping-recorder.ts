import { Recorder } from '../../trace/recorder';

/** Thrown when the event at which to stop has been recorded; not an exception of the program. */
export class Stopped {}

/** Records up to one event; then somebody may look, and the run ends. */
export class StoppingRecorder extends Recorder {
	/** Called once, right after the event. */
	onStop: () => void = () => {};
	#isStopped = false;

	constructor(
		limit: number,
		/** index of the event */
		readonly stopAt: number
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
		if (!this.#isStopped) {
			super.add(kind, task, a, b, c, d, x);
			if (this.length <= this.stopAt) return;
			this.#isStopped = true;
			this.onStop();
		}
		throw new Stopped();
	}
}
