import type { ClassDef, Range } from '../syntax/ast';
import { error, typeError } from '../values/exceptions';
import { InconsistentBases, objectType, PyType, type Value } from '../values/object';
import { Opaque } from '../values/opaque';
import { Cell, fillCells, Frame } from '../run/frame';
import { elements, emitUnsupported, placeOf } from './expressions';
import { captured, compileBody, qualify } from './functions';
import { compileBlock } from './statements';
import { readSlot, type Builder, type Operand } from './builder';

/** `class`, without its decorators: runs the body in a frame of its own, then makes the class. */
export function compileClass(b: Builder, node: ClassDef & Range): Operand {
	const scope = b.program.scopes.get(node)!;
	const qualname = qualify(b, node.name);
	if (node.keywords.length) emitUnsupported(b, placeOf(b, node), 'class keyword arguments');
	const basesOf = elements(b, node.bases);
	const code = compileBody(b.program, scope, {
		name: node.name,
		qualname,
		kind: 'function',
		line: node.line,
		compile: (inner) => compileBlock(inner, node.body)
	});
	const classCell = scope.cells.has('__class__') ? scope.locals.indexOf('__class__') : -1;
	const closure = captured(b, scope);
	const bases = b.temp();
	const body = b.temp();
	const dest = b.temp();
	b.emit(() => (frame) => {
		const { vm } = frame;
		frame.slots[bases] = basesOf(frame) as never;
		const namespace = new Map<string, Value>();
		const slots = fillCells(code, [], closure(frame));
		slots[slots.length - 1] = namespace as never;
		frame.slots[body] = slots as never;
		return vm.enter(frame, new Frame(vm, code, slots), dest);
	});
	b.emit((next) => (frame) => {
		const slots = frame.slots[body] as unknown as unknown[];
		const namespace = slots[slots.length - 1] as Map<string, Value>;
		const made = makeClass(node.name, frame.slots[bases] as unknown as Value[], namespace);
		made.dict.set('__qualname__', qualname);
		if (node.docstring !== undefined) made.dict.set('__doc__', node.docstring);
		if (classCell >= 0) (slots[classCell] as Cell).value = made;
		frame.slots[dest] = made;
		return next;
	});
	return readSlot(dest);
}

/** @throws PyException TypeError for bases that are no classes or do not go together */
function makeClass(name: string, given: readonly Value[], namespace: Map<string, Value>): PyType {
	const bases = given.filter((base) => !(base instanceof Opaque)).map((base) => {
		if (base instanceof PyType) return base;
		throw error(typeError, 'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases');
	});
	try {
		const made = new PyType(name, bases.length ? bases : [objectType], '__main__');
		for (const [key, value] of namespace) made.dict.set(key, value);
		if (namespace.has('__eq__') && !namespace.has('__hash__')) made.dict.set('__hash__', null);
		return made;
	} catch (e) {
		if (!(e instanceof InconsistentBases)) throw e;
		const names = bases.map((base) => base.name).join(', ');
		throw error(
			typeError,
			`Cannot create a consistent method resolution order (MRO) for bases ${names}`
		);
	}
}
