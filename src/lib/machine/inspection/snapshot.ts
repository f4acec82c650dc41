/** What a look into a program finds at one event, beyond what its trace says. Plain data, to cross from a worker. */
export interface Snapshot {
	/** the event after which it was taken */
	readonly index: number;
	/** of the code outside of all tasks, and of a plain callback that runs on top of it */
	readonly main: readonly StackFrame[];
	readonly tasks: readonly TaskStack[];
	/** of the jobs that workers are at */
	readonly jobs: readonly JobStack[];
	readonly queues: readonly QueueContents[];
	/** the futures that are done, of those that the trace has events of */
	readonly results: readonly FutureResult[];
}

export interface TaskStack {
	readonly task: number;
	readonly frames: readonly StackFrame[];
}

export interface JobStack {
	readonly job: number;
	readonly frames: readonly StackFrame[];
}

/** A function of the program that is under way. In a stack the outermost comes first. */
export interface StackFrame {
	readonly function: string;
	/** where it stands */
	readonly line: number;
	readonly locals: readonly Local[];
	/** how many more variables it has */
	readonly more: number;
}

export interface Local {
	readonly name: string;
	/** a short repr */
	readonly text: string;
}

export interface QueueContents {
	readonly resource: number;
	/** short reprs */
	readonly items: readonly string[];
	/** how many more there are */
	readonly more: number;
}

export interface FutureResult {
	readonly future: number;
	/** short repr of the result or the exception */
	readonly text: string;
}
