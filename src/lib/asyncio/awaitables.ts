import { AsyncGeneratorStep, PyCoroutine } from '../python/run/coroutine';
import { findSpecial } from '../python/values/attributes';
import type { Value } from '../python/values/object';
import { Opaque } from '../python/values/opaque';

/** `coroutines.iscoroutine` */
export const isCoroutine = (value: Value): value is PyCoroutine => value instanceof PyCoroutine;

/** `inspect.isawaitable` */
export const isAwaitable = (value: Value): boolean =>
	isCoroutine(value) ||
	value instanceof Opaque ||
	value instanceof AsyncGeneratorStep ||
	findSpecial(value, '__await__') !== undefined;
