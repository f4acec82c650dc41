import { generatorExit, PyException } from '../values/exceptions';
import { PyIterator } from '../values/iterator';
import type { Value } from '../values/object';
import { PyAsyncGenerator, PyGenerator } from './coroutine';
import type { Frame, Slot } from './frame';
import type { Interpreter } from './interpreter';

// CPython closes a generator when its last reference goes. References are not counted here. Instead a
// generator is followed from the call that made it, as long as it stays where nobody else can come by it:
// in the expression itself, in a loop that draws from it, in a variable that is used in no other way.

/** The number of those who keep what an iterator alone holds. */
const OWNED = -1;

/** Who keeps a generator, or an iterator that draws from one. */
export class Keeping {
	/** loops and variables; 0: only the expression that made it, or it is no longer followed */
	keepers = 0;
	constructor(
		/** the frame and the instruction that received it when it was made; no other may take it */
		public frame: Frame | null,
		public pc: number,
		/** iterators that nobody but this one keeps */
		readonly owned: readonly (PyIterator | PyAsyncGenerator)[] = []
	) {}
}

type Followed = PyIterator | PyAsyncGenerator;

const isFollowed = (value: Slot): value is Followed =>
	value instanceof PyIterator || value instanceof PyAsyncGenerator;

/** Follows a generator that the running instruction of `frame` makes. */
export function freshlyMade<Generator extends Followed>(frame: Frame, made: Generator): Generator {
	made.keeping = new Keeping(frame, frame.pc);
	return made;
}

/** Whether instruction `pc` of `frame` made the value, so that nobody else can hold it. */
export function isFresh(frame: Frame, value: Slot, pc: number): value is Followed {
	if (!isFollowed(value)) return false;
	const { keeping } = value;
	return keeping !== null && keeping.frame === frame && keeping.pc === pc;
}

/** A loop or variable takes what is fresh, or keeps what is held by others like it. */
export function keep(frame: Frame, value: Slot, pc: number): void {
	if (isFresh(frame, value, pc)) take(value);
	else if (isFollowed(value) && value.keeping !== null && value.keeping.keepers > 0)
		value.keeping.keepers++;
}

/** The first loop or variable takes what an expression has made. */
export function take({ keeping }: Followed): void {
	keeping!.frame = null;
	keeping!.keepers = 1;
}

/** From here on nobody knows who holds it. */
export function forget({ keeping }: Followed): void {
	keeping!.frame = null;
}

/** A function hands what one of its calls made on to the call that waits for it. */
export function handOn(frame: Frame, value: Value, pc: number): void {
	if (isFresh(frame, value, pc)) handTo(value, frame.caller, frame.caller?.pc ?? -1);
}

/** It counts as made by instruction `pc` of `frame`. */
export function handTo({ keeping }: Followed, frame: Frame | null, pc: number): void {
	keeping!.frame = frame;
	keeping!.pc = pc;
}

/** Iterator `made`, fresh at instruction `pc`, alone holds those that it draws from. */
export function keepOwned(
	frame: Frame,
	made: PyIterator,
	pc: number,
	owned: readonly Followed[]
): void {
	for (const each of owned) {
		forget(each);
		each.keeping!.keepers = OWNED;
	}
	made.keeping = new Keeping(frame, pc, owned);
}

/** A loop or variable lets go of a value: what nobody keeps now is closed. */
export function letGo(vm: Interpreter, value: Slot): void {
	if (!isFollowed(value)) return;
	const { keeping } = value;
	if (keeping !== null && keeping.keepers > 0 && --keeping.keepers === 0) discard(vm, value);
}

/** The variables of a frame that has ended let go of what they hold. */
export function letGoOfVariables(frame: Frame): void {
	const { kept } = frame.code;
	for (let i = kept.length - 1; i >= 0; i--) {
		const value = frame.slots[kept[i]!];
		frame.slots[kept[i]!] = undefined;
		letGo(frame.vm, value);
	}
}

/** A frame returns: its variables let go of all but what is returned, which is the caller's now. */
export function endFrame(frame: Frame, returned: Value): void {
	const keeping = isFollowed(returned) ? returned.keeping : null;
	if (!keeping || keeping.keepers === 0) return letGoOfVariables(frame);
	keeping.keepers++;
	letGoOfVariables(frame);
	if (--keeping.keepers === 0) handTo(returned as Followed, frame.caller, frame.caller?.pc ?? -1);
}

/** An iterator drops its source before it goes itself, as islice does at its end. */
export function letGoOfSource(vm: Interpreter, source: PyIterator): void {
	if (source.keeping?.keepers === OWNED) discard(vm, source);
}

/** `_PyGen_Finalize`: the last reference is gone. What is raised then, nobody catches. */
export function discard(vm: Interpreter, value: Followed): void {
	if (value instanceof PyGenerator || value instanceof PyAsyncGenerator) {
		if (value.life === 'created') letGoOfVariables(value.frame);
		if (value.life !== 'suspended') return;
		if (value instanceof PyAsyncGenerator && value.finalizer && !value.isClosed)
			return value.finalizer(value);
		const { recorder } = vm;
		const { line } = recorder;
		try {
			vm.resume(value, null, new PyException(generatorExit, []));
		} catch (thrown) {
			vm.asException(thrown);
		}
		recorder.line = line;
	} else for (const owned of value.keeping?.owned ?? []) discard(vm, owned);
}
