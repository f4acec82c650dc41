import type { Code } from '../../python/run/code';
import { PyCoroutine } from '../../python/run/coroutine';
import { Cell, type Frame } from '../../python/run/frame';
import { PyFunction } from '../../python/run/function';
import { PyModule, PyType, type Value } from '../../python/values/object';
import { NativeFunction } from '../../python/values/native';
import { Opaque } from '../../python/values/opaque';
import type { Task } from '../../asyncio/tasks';
import type { Simulation } from '../simulation';
import type { Local, StackFrame } from './snapshot';
import type { WatchedInterpreter } from './watched-interpreter';

/** Frames of one stack and variables of one frame that are shown. */
const MOST_FRAMES = 30;
const MOST_LOCALS = 30;

/** The stacks of a program where it stands; frames with the innermost first, those of the library too. */
export interface Stacks {
	readonly main: readonly Frame[];
	readonly tasks: ReadonlyMap<Task, readonly Frame[]>;
	readonly jobs: ReadonlyMap<number, readonly Frame[]>;
}

/** Takes the frames of the interpreter apart: each task, each job and the main thread has its own. */
export function stacksOf(vm: WatchedInterpreter, simulation: Simulation): Stacks {
	const alive = [...vm.asyncio.tasks];
	const taskOf = new Map(alive.map((task) => [task.coroutine, task]));
	const tasks = new Map<Task, readonly Frame[]>();
	const jobs = new Map<number, readonly Frame[]>();
	for (const task of alive) {
		const { life, frame, top } = task.coroutine;
		if (life === 'created') tasks.set(task, [frame]);
		else if (life === 'suspended') tasks.set(task, chain(top));
	}
	for (const { id, top } of vm.threads.held) jobs.set(id, chain(top));

	let running: Frame[] = [];
	let innermost = vm.frame;
	for (let k = vm.outers.length; k >= 0; k--) {
		const frames = chain(innermost);
		running.push(...frames);
		const owner = frames.at(-1)?.owner;
		const task = owner instanceof PyCoroutine ? taskOf.get(owner) : undefined;
		const outer = vm.outers[k - 1];
		if (task) tasks.set(task, running);
		else if (outer?.isJob) jobs.set(vm.threads.current, running);
		if (task || outer?.isJob) running = [];
		innermost = outer?.frame ?? null;
	}
	return { main: [...running, ...chain(simulation.held)], tasks, jobs };
}

function chain(innermost: Frame | null): Frame[] {
	const frames: Frame[] = [];
	for (let frame = innermost; frame; frame = frame.caller) frames.push(frame);
	return frames;
}

/** How the frames of a stack are shown: those of the program, the outermost first. */
export function showStack(
	frames: readonly Frame[],
	globals: ReadonlyMap<string, Cell>,
	text: (value: Value) => string
): StackFrame[] {
	const own = frames.filter(({ code }) => code.lines.length > 0).slice(0, MOST_FRAMES);
	return own.reverse().map((frame) => {
		const variables = frame.code.name === '<module>' ? globalsOf(globals) : localsOf(frame);
		const locals = Array.from(variables, ([name, value]): Local => ({ name, text: text(value) }));
		return {
			function: frame.code.name,
			line: lineOf(frame),
			locals: locals.slice(0, MOST_LOCALS),
			more: Math.max(0, locals.length - MOST_LOCALS)
		};
	});
}

/** A coroutine that has not begun stands at its definition. */
const lineOf = ({ code, owner, pc }: Frame): number =>
	owner?.life === 'created' ? code.line : (code.lines[pc] ?? code.line);

function localsOf({ code, slots, pc }: Frame): Map<string, Value> {
	const found = new Map<string, Value>();
	for (const { name, slot, start, end } of code.variables) {
		if (pc < start || end <= pc || isHidden(name)) continue;
		const held = slots[slot];
		const value = held instanceof Cell ? held.value : held;
		if (value !== undefined && !(value instanceof PyModule)) found.set(name, value);
	}
	const names = namespaceOf(code, slots);
	for (const [name, value] of names ?? []) if (!isHidden(name)) found.set(name, value);
	return found;
}

/** What the body of a class has made so far. */
function namespaceOf(code: Code, slots: readonly unknown[]): Map<string, Value> | null {
	const last = slots[code.slotCount - 1];
	return last instanceof Map ? (last as Map<string, Value>) : null;
}

/** The variables of the module that change: what is defined or imported is not among them. */
function* globalsOf(globals: ReadonlyMap<string, Cell>): Generator<[string, Value]> {
	for (const [name, { value }] of globals) {
		if (value === undefined || isHidden(name) || isDefinition(value)) continue;
		if (value instanceof Opaque && value.text === name) continue;
		yield [name, value];
	}
}

const isHidden = (name: string): boolean => name.startsWith('__') && name.endsWith('__');

const isDefinition = (value: Value): boolean =>
	value instanceof PyFunction ||
	value instanceof NativeFunction ||
	value instanceof PyModule ||
	value instanceof PyType;
