import type { Interpreter } from '../run/interpreter';
import { classMethodType, PyFunction, Wrapped } from '../run/function';
import { NotSimulated } from '../run/limits';
import type { ClassDef, Range } from '../syntax/ast';
import { findSpecial } from '../values/attributes';
import { defineSlots } from '../values/slots';
import { error, typeError } from '../values/exceptions';
import {
	InconsistentBases,
	objectType,
	PyType,
	typeType,
	type Keywords,
	type Value
} from '../values/object';
import { Opaque } from '../values/opaque';
import type { Cell } from '../run/frame';
import { fillCells, Frame } from '../run/frame';
import { compileArguments } from './calls';
import { captured, compileBody, qualify } from './functions';
import { compileBlock } from './statements';
import { readSlot, type Builder, type Operand } from './builder';

/** `class`, without its decorators: runs the body in a frame of its own, then makes the class. */
export function compileClass(b: Builder, node: ClassDef & Range): Operand {
	const scope = b.program.scopes.get(node)!;
	const qualname = qualify(b, node.name);
	const { positional, named } = compileArguments(b, node.bases, node.keywords);
	const annotations = annotationsOf(b, node);
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
	const keywords = b.temp();
	const body = b.temp();
	const dest = b.temp();
	b.emit(() => (frame) => {
		const { vm } = frame;
		frame.slots[bases] = positional(frame) as never;
		frame.slots[keywords] = named(frame) as never;
		const given = frame.slots[bases] as unknown as Value[];
		const namespace = makeNamespace(vm, node.name, given);
		const slots = fillCells(code, [], closure(frame));
		slots[slots.length - 1] = namespace as never;
		frame.slots[body] = slots as never;
		return vm.enter(frame, new Frame(vm, code, slots), dest);
	});
	b.emit((next) => (frame) => {
		const slots = frame.slots[body] as unknown as unknown[];
		const namespace = slots[slots.length - 1] as Map<string, Value>;
		const given = new Map(frame.slots[keywords] as unknown as Keywords | null);
		const metaclass = given.get('metaclass');
		given.delete('metaclass');
		const made = makeClass(node.name, frame.slots[bases] as unknown as Value[], metaclass);
		made.annotations = annotations;
		for (const [key, value] of namespace) made.dict.set(key, value);
		made.qualname = qualname;
		if (node.docstring !== undefined) made.dict.set('__doc__', node.docstring);
		if (classCell >= 0) (slots[classCell] as Cell).value = made;
		completeClass(frame.vm, made, given);
		frame.slots[dest] = made;
		return next;
	});
	return readSlot(dest);
}

/** The names of the body, as the metaclass of a base wants them (`type.__prepare__`). */
function makeNamespace(vm: Interpreter, name: string, given: readonly Value[]): Map<string, Value> {
	const bases = given.filter((base) => base instanceof PyType);
	const prepare = bases.find((base) => base.metatype?.prepare)?.metatype?.prepare;
	return prepare ? prepare(vm, name, bases) : new Map<string, Value>();
}

/** The names that the body annotates, with the text of the annotation. */
function annotationsOf(b: Builder, node: ClassDef): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const statement of node.body)
		if (statement.type === 'AnnAssign' && statement.target.type === 'Name')
			found.set(statement.target.id, b.text(statement.annotation));
	return found;
}

/** Types without Py_TPFLAGS_BASETYPE, by name. */
const FINAL = new Set(
	(
		'bool NoneType ellipsis NotImplementedType range slice memoryview function method ' +
		'builtin_function_or_method generator coroutine async_generator mappingproxy cell'
	).split(' ')
);

/** typeobject.c, best_base: some of the types of the language cannot be derived from. */
function checkedBase(base: PyType): PyType {
	if (base.isOwn) return base;
	if (FINAL.has(base.name))
		throw error(typeError, `type '${base.name}' is not an acceptable base type`);
	if (base.name === 'bytes') throw new NotSimulated('subclass of bytes');
	return base;
}

/** @throws PyException TypeError for bases that are no classes or do not go together */
function makeClass(name: string, given: readonly Value[], metaclass: Value | undefined): PyType {
	const bases = given
		.filter((base) => !(base instanceof Opaque))
		.map((base) => {
			if (base instanceof PyType) return checkedBase(base);
			throw error(
				typeError,
				'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases'
			);
		});
	try {
		const made = new PyType(name, bases.length ? bases : [objectType], '__main__');
		if (metaclass instanceof PyType) made.metatype = metaclass;
		if (made.metatype?.isOwn || made.isSubclassOf(typeType)) throw new NotSimulated('metaclass');
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

/** What `type.__new__` does when the class stands: `__set_name__`, `__init_subclass__`. */
function completeClass(vm: Interpreter, made: PyType, keywords: Keywords): void {
	const { dict } = made;
	const item = dict.get('__class_getitem__');
	if (item instanceof PyFunction) dict.set('__class_getitem__', new Wrapped(classMethodType, item));
	// when an object is let go of is CPython's own affair: nothing here counts references
	if (dict.has('__del__')) throw new NotSimulated('__del__');
	if (dict.has('__getattribute__')) made.readsAttributes = true;
	defineSlots(vm, made);
	if (dict.has('__eq__') && !dict.has('__hash__')) dict.set('__hash__', null);
	made.metatype?.completeClass?.(vm, made);
	for (const [name, value] of [...dict]) {
		const special = findSpecial(value, '__set_name__');
		if (special !== undefined) vm.call(special, [value, made, name]);
	}
	const hook = made.mro.slice(1).find((cls) => cls.dict.has('__init_subclass__'));
	const func = hook?.dict.get('__init_subclass__');
	if (func !== undefined) vm.call(func instanceof Wrapped ? func.func : func, [made], keywords);
}
