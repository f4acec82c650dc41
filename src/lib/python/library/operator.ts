import type { Interpreter } from '../run/interpreter';
import { getAttribute } from '../values/attributes';
import { PyTuple } from '../values/collections/tuple';
import { compareOperators, equals } from '../values/comparison';
import { contains } from '../values/containment';
import { error, typeError, valueError } from '../values/exceptions';
import { abs } from '../values/functions/arithmetic';
import { deleteItem, getItem, setItem } from '../values/items';
import { iterate, toArray } from '../values/iteration';
import { native, type NativeFunction } from '../values/native';
import type { Keywords, Value } from '../values/object';
import { binaryOperators, inplaceOperators, unaryOperators } from '../values/operators';
import { repr } from '../values/text/repr';
import { isTrue, length } from '../values/truth';
import { requireIndex } from './arguments';
import { LibraryObject, libraryType, procedure } from './library-type';
import { libraryModule, type MakeModule } from './library-module';

const BINARY = {
	add: '+',
	sub: '-',
	mul: '*',
	truediv: '/',
	floordiv: '//',
	mod: '%',
	pow: '**',
	matmul: '@',
	lshift: '<<',
	rshift: '>>',
	and_: '&',
	or_: '|',
	xor: '^'
} as const;
const COMPARE = { lt: '<', le: '<=', eq: '==', ne: '!=', ge: '>=', gt: '>' } as const;
const UNARY = { neg: '-', pos: '+', invert: '~', inv: '~', not_: 'not' } as const;

type Work = (vm: Interpreter, ...args: Value[]) => Value;
const table = <Symbol extends string>(
	names: Readonly<Record<string, Symbol>>,
	parameters: string,
	of: Readonly<Record<Symbol, Work>>
): NativeFunction[] =>
	Object.entries(names).map(([name, symbol]) =>
		native(name, parameters, (vm, ...args: Value[]) => of[symbol](vm, ...args))
	);

/** What itemgetter, attrgetter and methodcaller make: a function that shows how it was made. */
class Getter extends LibraryObject {
	args: Value[] = [];
	keywords: Keywords = new Map();
	/** looks up one of `args` in an object */
	look: (vm: Interpreter, object: Value, arg: Value) => Value = () => null;
}

function getterType(name: string, look: Getter['look']) {
	return libraryType(name, 'operator', {
		make: (cls) => new Getter(cls),
		init: [
			'item, /, *items',
			procedure((_vm, self: Getter, item: Value, items: Value[]) => {
				self.args = [item, ...items];
				self.look = look;
				if (name === 'attrgetter' && self.args.some((arg) => typeof arg !== 'string'))
					throw error(typeError, 'attribute name must be a string');
			})
		],
		methods: {
			__call__: [
				'obj, /',
				(vm, { args, look: get }: Getter, object: Value) => {
					const values = args.map((arg) => get(vm, object, arg));
					return values.length === 1 ? (values[0] as Value) : new PyTuple(values);
				}
			],
			__repr__: [
				'',
				(vm, self: Getter) =>
					`operator.${name}(${self.args.map((arg) => repr(vm, arg)).join(', ')})`
			]
		}
	});
}

const itemgetter = getterType('itemgetter', getItem);
const attrgetter = getterType('attrgetter', (vm, object, path) =>
	(path as string).split('.').reduce((value, name) => getAttribute(vm, value, name), object)
);

const methodcaller = libraryType('methodcaller', 'operator', {
	make: (cls) => new Getter(cls),
	init: [
		'name, /, *args, **kwargs',
		procedure((_vm, self: Getter, name: Value, args: Value[], kwargs: Keywords) => {
			if (typeof name !== 'string') throw error(typeError, 'method name must be a string');
			self.args = [name, ...args];
			self.keywords = kwargs;
		})
	],
	methods: {
		__call__: [
			'obj, /',
			(vm, { args, keywords }: Getter, object: Value) =>
				vm.call(getAttribute(vm, object, args[0] as string), args.slice(1), keywords)
		],
		__repr__: [
			'',
			(vm, self: Getter) => {
				const parts = self.args.map((arg) => repr(vm, arg));
				for (const [name, value] of self.keywords) parts.push(`${name}=${repr(vm, value)}`);
				return `operator.methodcaller(${parts.join(', ')})`;
			}
		]
	}
});

const inplace = Object.fromEntries(
	Object.entries(BINARY).map(([name, symbol]) => [`i${name.replace('_', '')}`, symbol])
);

export const makeOperator: MakeModule = () =>
	libraryModule(
		'operator',
		[
			...table(BINARY, 'a, b, /', binaryOperators),
			...table(COMPARE, 'a, b, /', compareOperators),
			...table(inplace, 'a, b, /', inplaceOperators),
			...table(UNARY, 'a, /', unaryOperators),
			abs,
			itemgetter,
			attrgetter,
			methodcaller,
			native('truth', 'a, /', (vm, a: Value) => isTrue(vm, a)),
			native('is_', 'a, b, /', (_vm, a: Value, b: Value) => a === b),
			native('is_not', 'a, b, /', (_vm, a: Value, b: Value) => a !== b),
			native('is_none', 'a, /', (_vm, a: Value) => a === null),
			native('is_not_none', 'a, /', (_vm, a: Value) => a !== null),
			native('index', 'a, /', (vm, a: Value) => requireIndex(vm, a)),
			native('contains', 'a, b, /', (vm, a: Value, b: Value) => contains(vm, a, b)),
			native('getitem', 'a, b, /', (vm, a: Value, b: Value) => getItem(vm, a, b)),
			native(
				'setitem',
				'a, b, c, /',
				procedure((vm, a: Value, b: Value, c: Value) => setItem(vm, a, b, c))
			),
			native(
				'delitem',
				'a, b, /',
				procedure((vm, a: Value, b: Value) => deleteItem(vm, a, b))
			),
			native('concat', 'a, b, /', (vm, a: Value, b: Value) => binaryOperators['+'](vm, a, b)),
			native('length_hint', 'obj, default=0, /', (vm, obj: Value) => length(vm, obj)),
			native(
				'countOf',
				'a, b, /',
				(vm, a: Value, b: Value) => toArray(vm, a).filter((item) => equals(vm, item, b)).length
			),
			native('indexOf', 'a, b, /', (vm, a: Value, b: Value) => {
				const items = iterate(vm, a);
				let i = 0;
				for (let item = items.next(vm); item !== undefined; item = items.next(vm), i++)
					if (equals(vm, item, b)) return i;
				throw error(valueError, 'sequence.index(x): x not in sequence');
			}),
			native('call', 'obj, /, *args, **kwargs', (vm, obj: Value, args: Value[], kwargs: Keywords) =>
				vm.call(obj, args, kwargs)
			)
		],
		{},
		'iconcat'
	);
