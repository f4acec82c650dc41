import {
	AsyncGeneratorStep,
	FutureLike,
	PyAsyncGenerator,
	PyCoroutine,
	PyGenerator,
	type Life
} from '../run/coroutine';
import { Partial, PyFunction } from '../run/function';
import { findAttribute, findSpecial } from '../values/attributes';
import { attributeError, error } from '../values/exceptions';
import { native, NativeFunction } from '../values/native';
import { BoundMethod, PyModule, PyType, typeOf, type Value } from '../values/object';
import { Opaque } from '../values/opaque';
import { libraryModule, type MakeModule } from './library-module';
import type { CodeKind } from '../run/code';

/** Whether it is a function of that kind, or a method or partial of one (inspect._has_code_flag). */
export function hasKind(value: Value, kind: CodeKind): boolean {
	let func = value;
	while (func instanceof Partial || func instanceof BoundMethod) func = func.func;
	if (func instanceof NativeFunction) return kind === 'coroutine' && func.isCoroutineFunction;
	return func instanceof PyFunction && func.code.kind === kind;
}

const isAwaitable = (value: Value): boolean =>
	value instanceof PyCoroutine ||
	value instanceof FutureLike ||
	value instanceof AsyncGeneratorStep ||
	value instanceof Opaque ||
	findSpecial(value, '__await__') !== undefined;

const isFunction = (value: Value): boolean =>
	value instanceof PyFunction || (value instanceof NativeFunction && value.isPython);
const isMethod = (value: Value): boolean => value instanceof BoundMethod && isFunction(value.func);
const isBuiltin = (value: Value): boolean =>
	value instanceof BoundMethod
		? isBuiltin(value.func)
		: value instanceof NativeFunction && !value.isPython;

const PREDICATES: Readonly<Record<string, (value: Value) => boolean>> = {
	iscoroutine: (value) => value instanceof PyCoroutine,
	iscoroutinefunction: (value) => hasKind(value, 'coroutine'),
	isgenerator: (value) => value instanceof PyGenerator,
	isgeneratorfunction: (value) => hasKind(value, 'generator'),
	isasyncgen: (value) => value instanceof PyAsyncGenerator,
	isasyncgenfunction: (value) => hasKind(value, 'async generator'),
	isawaitable: isAwaitable,
	isfunction: isFunction,
	ismethod: isMethod,
	isbuiltin: isBuiltin,
	isroutine: (value) => isFunction(value) || isMethod(value) || isBuiltin(value),
	isclass: (value) => value instanceof PyType,
	ismodule: (value) => value instanceof PyModule
};

const LIVES: readonly Life[] = ['created', 'running', 'suspended', 'closed'];

/** `getcoroutinestate` and its like: what else they are given lacks the attribute they ask for. */
const stateOf = (
	name: string,
	prefix: string,
	attribute: string,
	is: (value: Value) => value is PyCoroutine | PyGenerator | PyAsyncGenerator
) =>
	native(name, 'def object', (_vm, value: Value) => {
		if (is(value)) return `${prefix}_${value.life.toUpperCase()}`;
		throw error(attributeError, `'${typeOf(value).name}' object has no attribute '${attribute}'`);
	});

const getDoc = native('getdoc', 'def object', (vm, value: Value) => {
	const doc = findAttribute(vm, value, '__doc__');
	return typeof doc === 'string' ? doc.trim().replace(/\n[ \t]+/g, '\n') : null;
});

export const makeInspect: MakeModule = () =>
	libraryModule(
		'inspect',
		[
			...Object.entries(PREDICATES).map(([name, holds]) =>
				native(name, 'def object', (_vm, value: Value) => holds(value))
			),
			stateOf('getcoroutinestate', 'CORO', 'cr_running', (value) => value instanceof PyCoroutine),
			stateOf('getgeneratorstate', 'GEN', 'gi_running', (value) => value instanceof PyGenerator),
			stateOf(
				'getasyncgenstate',
				'AGEN',
				'ag_running',
				(value) => value instanceof PyAsyncGenerator
			),
			getDoc
		],
		Object.fromEntries(
			['CORO', 'GEN', 'AGEN'].flatMap((prefix) =>
				LIVES.map((life) => {
					const name = `${prefix}_${life.toUpperCase()}`;
					return [name, name];
				})
			)
		),
		`signature Signature Parameter BoundArguments getsource getsourcelines getfile getsourcefile getmodule
		stack trace currentframe getframeinfo getmembers getmro getargspec getfullargspec getcallargs
		getcoroutinelocals getgeneratorlocals getasyncgenlocals isabstract iscode isdatadescriptor isframe
		isgetsetdescriptor ismemberdescriptor ismethoddescriptor ismethodwrapper istraceback unwrap cleandoc
		markcoroutinefunction getclosurevars getattr_static get_annotations
		ArgInfo Arguments Attribute BlockFinder BufferFlags ClassFoundException ClosureVars EndOfBlock FrameInfo
		FullArgSpec TPFLAGS_IS_ABSTRACT Traceback classify_class_attrs findsource formatannotation
		formatannotationrelativeto formatargvalues getabsfile getargs getargvalues getblock getclasstree
		getcomments getinnerframes getlineno getmembers_static getmodulename getouterframes indentsize ispackage
		walktree CO_ASYNC_GENERATOR CO_COROUTINE CO_GENERATOR CO_HAS_DOCSTRING CO_ITERABLE_COROUTINE CO_METHOD
		CO_NESTED CO_NEWLOCALS CO_NOFREE CO_OPTIMIZED CO_VARARGS CO_VARKEYWORDS`
	);
