import type { Trace } from './trace';

/** Thrown when the trace has reached its limit of events; not an exception of the program. */
export class TraceFull {
	constructor(readonly limit: number) {}
}

/**
 * Writes a trace. The simulation sets `time`, `iteration`, `task` and `line` as they change; each event
 * takes them as they stand. Capacity doubles when it is used up, so writing is linear.
 */
export class Recorder {
	time = 0;
	iteration = 0;
	task = 0;
	line = 0;
	length = 0;

	#capacity = 1024;
	#full = false;
	#time = new Float64Array(this.#capacity);
	#iteration = new Int32Array(this.#capacity);
	#kind = new Uint8Array(this.#capacity);
	#task = new Int32Array(this.#capacity);
	#line = new Int32Array(this.#capacity);
	#a = new Int32Array(this.#capacity);
	#b = new Int32Array(this.#capacity);
	#c = new Int32Array(this.#capacity);
	#d = new Int32Array(this.#capacity);
	#x = new Float64Array(this.#capacity);
	#strings = [''];
	#ids = new Map<string, number>([['', 0]]);

	/** @param limit the most events (at least 1024); one more throws {@link TraceFull}, once */
	constructor(readonly limit = Infinity) {}

	/** The index of `text` in the string table. */
	string(text: string): number {
		let id = this.#ids.get(text);
		if (id === undefined) {
			id = this.#strings.length;
			this.#strings.push(text);
			this.#ids.set(text, id);
		}
		return id;
	}

	/** The text at an index of the string table. */
	text(index: number): string {
		return this.#strings[index]!;
	}

	/** Appends an event of `kind` (a number from KIND) about `task`; x is in seconds. */
	add(kind: number, task = this.task, a = 0, b = 0, c = 0, d = 0, x = NaN): void {
		const i = this.length;
		if (i >= this.#capacity) this.#grow();
		this.#time[i] = this.time;
		this.#iteration[i] = this.iteration;
		this.#kind[i] = kind;
		this.#task[i] = task;
		this.#line[i] = this.line;
		this.#a[i] = a;
		this.#b[i] = b;
		this.#c[i] = c;
		this.#d[i] = d;
		this.#x[i] = x;
		this.length = i + 1;
	}

	/** The trace so far, without copying it: what is recorded later does not change it. */
	trace(): Trace {
		const n = this.length;
		return {
			length: n,
			time: this.#time.subarray(0, n),
			iteration: this.#iteration.subarray(0, n),
			kind: this.#kind.subarray(0, n),
			task: this.#task.subarray(0, n),
			line: this.#line.subarray(0, n),
			a: this.#a.subarray(0, n),
			b: this.#b.subarray(0, n),
			c: this.#c.subarray(0, n),
			d: this.#d.subarray(0, n),
			x: this.#x.subarray(0, n),
			strings: this.#strings.slice()
		};
	}

	#grow(): void {
		if (this.length >= this.limit && !this.#full) {
			this.#full = true; // the closing events still have to be written
			throw new TraceFull(this.limit);
		}
		const wanted = this.#capacity * 2;
		const capacity = (this.#capacity = this.#full ? wanted : Math.min(wanted, this.limit));
		const grown = <T extends Float64Array | Int32Array | Uint8Array>(old: T, fresh: T): T => {
			fresh.set(old);
			return fresh;
		};
		this.#time = grown(this.#time, new Float64Array(capacity));
		this.#iteration = grown(this.#iteration, new Int32Array(capacity));
		this.#kind = grown(this.#kind, new Uint8Array(capacity));
		this.#task = grown(this.#task, new Int32Array(capacity));
		this.#line = grown(this.#line, new Int32Array(capacity));
		this.#a = grown(this.#a, new Int32Array(capacity));
		this.#b = grown(this.#b, new Int32Array(capacity));
		this.#c = grown(this.#c, new Int32Array(capacity));
		this.#d = grown(this.#d, new Int32Array(capacity));
		this.#x = grown(this.#x, new Float64Array(capacity));
	}
}
