import { Partial, PyFunction } from '../run/function';
import { NativeFunction } from '../values/native';
import { BoundMethod, PyType, typeOf, type Value } from '../values/object';

/** The name of what is called, for labels and reprs: `main`, `Worker.run`, `print`. */
export function callableName(callable: Value): string {
	if (callable instanceof PyFunction) return callable.code.qualname;
	if (callable instanceof NativeFunction) return callable.name;
	if (callable instanceof BoundMethod || callable instanceof Partial)
		return callableName(callable.func);
	if (callable instanceof PyType) return callable.name;
	return typeOf(callable).name;
}
