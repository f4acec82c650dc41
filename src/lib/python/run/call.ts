import type { Remarks } from '../syntax/ast';
import { findSpecial } from '../values/attributes';
import { error, recursionError, typeError } from '../values/exceptions';
import { NativeFunction } from '../values/native';
import {
	BoundMethod,
	PyInstance,
	PyType,
	typeOf,
	type Keywords,
	type Value
} from '../values/object';
import { Opaque } from '../values/opaque';
import { bindArguments } from './arguments';
import { FutureLike, PyAsyncGenerator, PyGenerator } from './coroutine';
import { RECURSION_LIMIT } from './limits';
import { fillCells, Frame, type Slot } from './frame';
import { freshlyMade } from './keeping';
import { Partial, PyFunction } from './function';
import { callOpaque } from './known-libraries';

/** Where a call or an await stands in the program, for texts and for what a comment there says. */
export interface CallSite {
	readonly text: string;
	readonly remarks: Remarks | undefined;
	/** the instruction behind the call awaits its result, and puts its own into the same slot */
	readonly isAwaited?: boolean;
}

/** What a native function returns when it holds the worker thread it is called on. */
export const BLOCKED = Symbol('blocked') as unknown as Value;

/**
 * Calls `callee`; the result goes to slot `dest` of `frame`. Functions of the program are not run here:
 * their frame becomes the running one. `args` is taken over.
 * @returns the next instruction, or SWITCH
 * @throws PyException TypeError for what cannot be called or does not fit
 */
export function invoke(
	frame: Frame,
	callee: Value,
	args: Value[],
	keywords: Keywords | null,
	dest: number,
	site: CallSite | null = null
): number {
	const { vm } = frame;
	let hops = 0;
	for (;;) {
		if (callee instanceof PyFunction)
			return callFunction(frame, callee, args, keywords, dest, false);
		if (callee instanceof NativeFunction) {
			if (site?.isAwaited && frame.depth < RECURSION_LIMIT) {
				vm.waitSite = site;
				const result = callee.awaitAtOnce(vm, args, keywords);
				if (result instanceof FutureLike && result.isStandIn) {
					frame.pc++;
					return vm.awaitValue(frame, result, dest);
				}
				if (result !== undefined) {
					frame.slots[dest] = result;
					return frame.pc + 2;
				}
			}
			return finish(frame, callee.call(vm, args, keywords), dest);
		}
		if (callee instanceof BoundMethod) {
			args.unshift(callee.self);
			callee = callee.func;
		} else if (callee instanceof PyType) return instantiate(frame, callee, args, keywords, dest);
		else if (callee instanceof Partial) {
			vm.goThrough(callee.args.length);
			args = [...callee.args, ...args];
			if (callee.keywords) keywords = new Map([...callee.keywords, ...(keywords ?? [])]);
			callee = callee.func;
		} else if (callee instanceof Opaque) return finish(frame, callOpaque(vm, callee, site), dest);
		else {
			const method: Value | undefined = findSpecial(callee, '__call__');
			if (method === undefined)
				throw error(typeError, `'${typeOf(callee).name}' object is not callable`);
			args.unshift(callee);
			if (++hops > RECURSION_LIMIT) throw error(recursionError, 'maximum recursion depth exceeded');
			callee = method;
		}
	}
}

function finish(frame: Frame, result: Value, dest: number): number {
	if (result === BLOCKED) return frame.vm.block(frame, dest);
	frame.slots[dest] = result;
	return frame.pc + 1;
}

function callFunction(
	frame: Frame,
	callee: PyFunction,
	args: Value[],
	keywords: Keywords | null,
	dest: number,
	discards: boolean
): number {
	const { vm } = frame;
	const { code } = callee;
	const callFrame = new Frame(vm, code, prepareSlots(callee, args, keywords));
	switch (code.kind) {
		case 'function':
			callFrame.discards = discards;
			return vm.enter(frame, callFrame, dest);
		case 'coroutine':
			frame.slots[dest] = vm.newCoroutine(callee.name, callFrame);
			break;
		case 'generator':
			frame.slots[dest] = freshlyMade(frame, new PyGenerator(callee.name, callFrame));
			break;
		case 'async generator':
			frame.slots[dest] = freshlyMade(frame, new PyAsyncGenerator(callee.name, callFrame));
	}
	return frame.pc + 1;
}

/** The slots of a new frame: arguments bound, captured parameters in cells, the closure in place. */
function prepareSlots(callee: PyFunction, args: Value[], keywords: Keywords | null): Slot[] {
	const { code, closure } = callee;
	const { parameters } = code;
	const count = parameters.names.length;
	const isPlain = args.length === count && count === parameters.positional && !keywords?.size;
	return fillCells(code, isPlain ? args : bindArguments(callee, args, keywords), closure);
}

/** Makes an instance; `__init__` of the program runs in a frame of its own. */
function instantiate(
	frame: Frame,
	cls: PyType,
	args: Value[],
	keywords: Keywords | null,
	dest: number
): number {
	const { vm } = frame;
	if (!cls.isOwn) {
		if (!cls.construct) throw error(typeError, `cannot create '${cls.name}' instances`);
		return finish(frame, cls.construct(vm, cls, args, keywords), dest);
	}
	const init = cls.find('__init__');
	const make = cls.find('__new__');
	let instance: Value;
	if (make !== undefined && !(make instanceof NativeFunction))
		instance = vm.call(make, [cls, ...args], keywords);
	else if (cls.construct)
		instance = cls.construct(vm, cls, args, init instanceof PyFunction ? null : keywords);
	else instance = new PyInstance(cls);
	frame.slots[dest] = instance;
	if (init instanceof PyFunction && typeOf(instance).isSubclassOf(cls)) {
		args.unshift(instance);
		return callFunction(frame, init, args, keywords, dest, true);
	}
	if (init instanceof NativeFunction) init.call(vm, [instance, ...args], keywords);
	else if (!cls.construct && make === undefined && (args.length || keywords?.size))
		throw error(typeError, `${cls.name}() takes no arguments`);
	return frame.pc + 1;
}
