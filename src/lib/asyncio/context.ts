import type { Value } from '../python/values/object';
import { PyObject, type PyType } from '../python/values/object';
import { libraryType } from '../python/library/library-type';

/**
 * The values of the context variables that a task or callback sees (CPython: contextvars.Context). The
 * map is never changed, so a copy of a context costs one object.
 */
export class Context extends PyObject {
	override get cls(): PyType {
		return contextType;
	}
	constructor(public values: ReadonlyMap<PyObject, Value> = new Map()) {
		super();
	}

	copy(): Context {
		return new Context(this.values);
	}
}

export const contextType = libraryType('Context', '_contextvars', {});
