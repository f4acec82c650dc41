import { Partial, partialType } from '../../run/function';
import { PyDict } from '../../values/collections/dict';
import { PyTuple } from '../../values/collections/tuple';
import { defineGetters } from '../../values/descriptors';
import { error, typeError } from '../../values/exceptions';
import { isCallable } from '../../values/functions/reflection';
import { defineMethods } from '../../values/native';
import type { Keywords, Value } from '../../values/object';
import { repr } from '../../values/text/repr';

partialType.construct = (vm, _cls, args, keywords) => {
	const [func, ...rest] = args;
	if (func === undefined) throw error(typeError, "type 'partial' takes at least one argument");
	if (!isCallable(func)) throw error(typeError, 'the first argument must be callable');
	// a partial of a partial is one, unless the inner one carries attributes
	if (func instanceof Partial && !func.attrs) {
		vm.allocate(func.args.length + rest.length);
		return new Partial(
			func.func,
			[...func.args, ...rest],
			new Map([...(func.keywords ?? []), ...(keywords ?? [])])
		);
	}
	return new Partial(func, rest, keywords);
};
defineGetters<Partial>(partialType, {
	func: (_vm, self) => self.func,
	args: (_vm, self) => new PyTuple(self.args),
	keywords: (_vm, self) => PyDict.of(self.keywords ?? [])
});
defineMethods(partialType, {
	__call__: [
		'*args, **kwargs',
		(vm, self: Partial, args: Value[], kwargs: Keywords) => vm.call(self, args, kwargs)
	],
	__repr__: [
		'',
		(vm, self: Partial) => {
			const parts = [self.func, ...self.args].map((value) => repr(vm, value));
			for (const [name, value] of self.keywords ?? []) parts.push(`${name}=${repr(vm, value)}`);
			return `functools.partial(${parts.join(', ')})`;
		}
	]
});

export { partialType };
