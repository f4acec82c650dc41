import { invoke } from '../../run/call';
import type { Frame } from '../../run/frame';
import { findSpecial } from '../../values/attributes';
import type { PyDict } from '../../values/collections/dict';
import type { PyTuple } from '../../values/collections/tuple';
import type { PyException } from '../../values/exceptions';
import { PyInstance, type Keywords, type Value } from '../../values/object';
import { isTrue } from '../../values/truth';
import { frameFunction } from '../frame-function';
import { updateWrapper } from '../functools/wraps';
import { libraryType } from '../library-type';

const MANAGER = 2;
const RESULT = 3;
const THROWN = 4;

/** The function that runs `func` inside of the manager, made anew for each call if it can be. */
function inside(manager: Value, func: Value) {
	const made = frameFunction({
		name: 'inner',
		parameters: '*args, **kwds',
		temporaries: 3,
		instructions: [
			(frame) => {
				const renew = findSpecial(manager, '_recreate_cm');
				const own = renew === undefined ? manager : frame.vm.call(renew, [manager]);
				frame.slots[MANAGER] = own;
				frame.vm.call(findSpecial(own, '__enter__') as Value, [own]);
				return frame.pc + 1;
			},
			(frame) => {
				const keywords: Keywords = new Map();
				for (const { key, value } of (frame.slots[1] as PyDict).entries())
					keywords.set(key as string, value);
				return invoke(frame, func, [...(frame.slots[0] as PyTuple).items], keywords, RESULT);
			},
			(frame) => {
				leave(frame, null);
				return frame.vm.returnFrom(frame, frame.slots[RESULT] as Value);
			},
			(frame) => {
				const thrown = frame.slots[THROWN] as unknown as PyException;
				if (leave(frame, thrown)) return frame.vm.returnFrom(frame, null);
				throw thrown;
			}
		]
	});
	made.code.handlers.push({ start: 1, end: 2, target: 3, slot: THROWN });
	return made;
}

function leave(frame: Frame, thrown: PyException | null): boolean {
	const manager = frame.slots[MANAGER] as Value;
	const exit = findSpecial(manager, '__exit__') as Value;
	return isTrue(frame.vm, frame.vm.call(exit, [manager, thrown && thrown.cls, thrown, null]));
}

/** contextlib.ContextDecorator: a manager that decorates functions. */
export const contextDecorator = libraryType('ContextDecorator', 'contextlib', {
	make: (cls) => new PyInstance(cls),
	methods: {
		__call__: [
			'func',
			(vm, self: Value, func: Value) => {
				const wrapper = inside(self, func);
				updateWrapper(vm, wrapper, func);
				return wrapper;
			}
		]
	}
});
