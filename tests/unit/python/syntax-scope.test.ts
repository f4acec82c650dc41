import { describe, expect, it } from 'vitest';
import { analyseScopes, type Scope } from '../../../src/lib/python/syntax/scope';
import { unboundNames } from '../../../src/lib/python/syntax/names';
import { moduleOf } from './syntax-sketch';

/** `kind name(slots, cells in angle brackets; frees)`, a block a line, in order of appearance. */
function blocks(source: string): string[] {
	return [...analyseScopes(moduleOf(source)).values()].slice(1).map(describeScope);
}

function describeScope(scope: Scope): string {
	const { kind, node, locals, cells, frees } = scope;
	const name = 'name' in node ? node.name : kind;
	const slots = locals.map((slot) => (cells.has(slot) ? `<${slot}>` : slot)).join(' ');
	const flags = `${scope.isAsync ? 'async ' : ''}${scope.isGenerator ? 'generator ' : ''}`;
	return `${flags}${name}(${slots}${frees.length > 0 ? `; ${frees.join(' ')}` : ''})`;
}

describe('analyseScopes', () => {
	it.each<[string, string, string[]]>([
		[
			'parameters come first, in order',
			'def f(a, /, b, *c, d, **e):\n z = y = a\n import p.q, r as s\n',
			['f(a b d c e z y p s)']
		],
		[
			'closures',
			'def f(a):\n b = 1\n def g():\n  return a, b, c\n return g\n',
			['f(<a> <b> g)', 'g(; a b)']
		],
		[
			'a cell is handed through the functions between',
			'def f():\n x = 1\n def g():\n  def h():\n   return x\n',
			['f(<x> g)', 'g(h; x)', 'h(; x)']
		],
		[
			'nonlocal and global',
			'def f():\n x = y = 1\n def g():\n  nonlocal x\n  global y\n  x = y = 2\n  def h(): return y\n',
			['f(<x> y g)', 'g(h; x)', 'h()']
		],
		[
			'a class namespace is not seen from its methods',
			'def f():\n x = 1\n class A:\n  x = 2\n  y = x\n  def m(self): return x, y\n',
			['f(<x> A)', 'A(; x)', 'm(self; x)']
		],
		[
			'zero-argument super',
			'class A(B):\n def m(self):\n  super().m()\n',
			['A(<__class__>)', 'm(self; __class__)']
		],
		[
			'private names',
			'class A:\n def m(self, __x): return lambda: __x\n',
			['A()', 'm(self <_A__x>)', 'lambda(; _A__x)']
		],
		[
			'a list comprehension has slots of its own in the frame',
			'def f(x):\n return [x for x in x if x], x\n',
			['f(x x.1)']
		],
		[
			'nested comprehensions',
			'def f(a):\n return [[x for x in y] for y in a] + [y for y in a]\n',
			['f(a y.1 x.2 y.3)']
		],
		[
			'a captured target is a cell',
			'def f():\n return [lambda: i for i in range(3)]\n',
			['f(<i.1>)', 'lambda(; i)']
		],
		[
			'a captured target and a captured local of the same name',
			'def f(i):\n g = lambda: i\n return [lambda: i for i in range(3)]\n',
			['f(<i> g <i.1>)', 'lambda(; i)', 'lambda(; i)']
		],
		[
			'a generator expression is a function of its first iterator',
			'def f(a, b):\n return (x + b for x in a)\n',
			['f(a <b>)', 'generator generator(.0 x; b)']
		],
		[
			'an asynchronous one',
			'async def f(a):\n return (x async for x in a)\n',
			['async f(a)', 'async generator generator(.0 x)']
		],
		[
			'a walrus in a comprehension binds in the function',
			'def f(a):\n b = [y := x for x in a]\n c = list(z := y for x in a)\n return y, z\n',
			['f(a x.1 <y> b <z> c)', 'generator generator(.0 x; y z)']
		],
		[
			'a walrus at module level',
			'[y := x for x in a]\nlist(y := x for x in a)',
			['generator generator(.0 x)']
		],
		['comprehensions in a class body', 'class A:\n xs = [x for x in a]\n', ['A(x.1)']],
		[
			'generators',
			'def f():\n lambda: (yield)\ndef g(): yield 1\nasync def h(): yield',
			['f()', 'generator lambda()', 'generator g()', 'async generator h()']
		],
		[
			'match, except and with bind',
			'def f():\n match a:\n  case {"k": b, **c}: pass\n  case [*d] as e: pass\n try: pass\n except A as g: pass\n with x as (h, i): pass\n',
			['f(c b e d g h i)']
		]
	])('%s', (_, source, expected) => {
		expect(blocks(source)).toEqual(expected);
	});

	it.each<[string, string, boolean, string]>([
		['def f(a): pass', 'a', false, 'local'],
		['def f(a): return lambda: a', 'a', false, 'cell'],
		['def f(a): print(a)', 'print', false, 'global'],
		['def f():\n global a\n a = 1', 'a', false, 'global'],
		['class f:\n a = 1', 'a', false, 'namespace'],
		['class f:\n a = 1', 'a', true, 'global'],
		['class f:\n b', 'a', false, 'namespace'],
		['class f:\n global a\n a = 1', 'a', false, 'global']
	])('in %j, %s (in a comprehension: %s) is %s', (source, name, inComprehension, expected) => {
		const module = moduleOf(source);
		const [, scope] = [...analyseScopes(module).values()];
		expect(scope.resolve(name, inComprehension)).toBe(expected);
	});

	it('resolves a name of a class body that a function around it binds', () => {
		const module = moduleOf('def f(a):\n class A:\n  b = a\n  c = [a for _ in b]\n');
		const [, , scope] = [...analyseScopes(module).values()];
		expect(scope.resolve('a')).toBe('free');
		expect(scope.resolve('b')).toBe('namespace');
	});

	it.each([
		['A', '__x', '_A__x'],
		['_A', '__x', '_A__x'],
		['__', '__x', '__x'],
		['A', '__x__', '__x__'],
		['A', '_x', '_x']
	])('mangles in class %s: %s is %s', (className, name, expected) => {
		const module = moduleOf(`class ${className}: pass`);
		const [, scope] = [...analyseScopes(module).values()];
		expect(scope.mangle(name)).toBe(expected);
	});
});

describe('unboundNames', () => {
	it.each([
		[
			'a\nb.c(a)',
			[
				['a', 1, 0],
				['b', 2, 0]
			]
		],
		['def f(x: T) -> U:\n y: V = x\n return y', []],
		['a = 1\ndef f(): return a, b', [['b', 2, 19]]],
		['def f():\n global g\n g = 1\nprint(g)', []],
		['import a.b\nfrom c import d as e\na, e, d', [['d', 3, 6]]],
		[
			'[x for x in y]\nx',
			[
				['y', 1, 12],
				['x', 2, 0]
			]
		],
		['class A:\n x = 1\n y = x\n def m(self): return x', [['x', 4, 21]]],
		['class A:\n def m(self): super().m()', []],
		['for i in range(3): pass\ntry: pass\nexcept E as e: i, e', [['E', 3, 7]]],
		['def f(): return late\nlate = 1', []]
	])('%j', (source, expected) => {
		const known = new Set(['print', 'range', 'super']);
		const found = unboundNames(moduleOf(source), source, (name) => known.has(name));
		expect(found.map(({ name, line, column }) => [name, line, column])).toEqual(expected);
	});
});
