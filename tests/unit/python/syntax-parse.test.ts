import { describe, expect, it } from 'vitest';
import { moduleOf, sketch } from './syntax-sketch';

const EXPRESSIONS: readonly (readonly [string, string])[] = [
	['not a and b or c', '(or (and (not a) b) c)'],
	['a or b and not c', '(or a (and b (not c)))'],
	['a < b <= c is not d not in e', '(a < b <= c is not d not in e)'],
	['not a == b', '(not (a == b))'],
	['-a ** -b', '(- (** a (- b)))'],
	['a ** b ** c', '(** a (** b c))'],
	['a - b - c', '(- (- a b) c)'],
	['a | b ^ c & d << e + f * ~g', '(| a (^ b (& c (<< d (+ e (* f (~ g)))))))'],
	['a // b % c @ d / e', '(/ (@ (% (// a b) c) d) e)'],
	['await a ** b', '(** Await(a) b)'],
	['-await a.b()', '(- Await(Attribute(a b)()))'],
	['a if b else c if d else e', 'IfExp(b a IfExp(d c e))'],
	['lambda: 1', 'Lambda({[] [] - [] -} 1)'],
	['lambda a, /, b=1, *c, d, e=2, **f: a', 'Lambda({[{a -}] [{b 1}] {c -} [{d -} {e 2}] {f -}} a)'],
	['(a := 1, b)', 'Tuple([NamedExpr(a 1) b])'],
	['f(a, *b, c=1, **d)', 'f(a Starred(b) c=1 **=d)'],
	['f(x for x in y)', 'f(GeneratorExp(x [{x y [] false}]))'],
	['f(a := 1)(b).c[d]', 'Subscript(Attribute(f(NamedExpr(a 1))(b) c) d)'],
	['a[1:2, ::3, ...]', 'Subscript(a Tuple([Slice(1 2 -) Slice(- - 3) ...]))'],
	['a[1, *b]', 'Subscript(a Tuple([1 Starred(b)]))'],
	['a[*b]', 'Subscript(a Tuple([Starred(b)]))'],
	['a[:]', 'Subscript(a Slice(- - -))'],
	['()', 'Tuple([])'],
	['(a,)', 'Tuple([a])'],
	['a, *b', 'Tuple([a Starred(b)])'],
	['[a, *b]', 'List([a Starred(b)])'],
	['{a, *b}', 'Set([a Starred(b)])'],
	['{}', 'Dict([] [])'],
	['{a: 1, **b, c: 2,}', 'Dict([a - c] [1 b 2])'],
	['{{}: {1: {2: 3}}}', 'Dict([Dict([] [])] [Dict([1] [Dict([2] [3])])])'],
	[
		'[x async for x, y in z if a if b for w in x]',
		'ListComp(x [{Tuple([x y]) z [a b] true} {w x [] false}])'
	],
	['{k: v for k in a}', 'DictComp(k v [{k a [] false}])'],
	['{k for k in a}', 'SetComp(k [{k a [] false}])'],
	['match[case]', 'Subscript(match case)'],
	['print(type, match, case, _)', 'print(type match case _)'],
	['match(a)', 'match(a)'],
	['match - 1', '(- match 1)'],
	['1if a else 2', 'IfExp(a 1 2)']
];

const LITERALS: readonly (readonly [string, string])[] = [
	['0xFf', '255'],
	['0b1_01', '5'],
	['0o17', '15'],
	['1_000', '1000'],
	['000', '0'],
	['9007199254740991', '9007199254740991'],
	['9007199254740992', '9007199254740992n'],
	['0xffffffffffffffff', '18446744073709551615n'],
	['1.', '1'],
	['.5', '0.5'],
	['1_0.5e-3', '0.0105'],
	['1E400', 'Infinity'],
	['1.5j', '<complex number>'],
	['"a\\tb\\\\"', '"a\\tb\\\\"'],
	["'it\\'s'", '"it\'s"'],
	['"\\x41\\u00e9\\U0001F600\\101\\0"', '"Aé😀A\\u0000"'],
	['"\\q\\8"', '"\\\\q\\\\8"'],
	['"a\\\nb"', '"ab"'],
	['r"a\\n\\""', '"a\\\\n\\\\\\""'],
	['"""a\n"b" """', '"a\\n\\"b\\" "'],
	['"""a\r\nb\rc"""', '"a\\nb\\nc"'],
	['"a" \'b\' """c"""', '"abc"'],
	['u"é"', '"é"'],
	['b"\\xff\\101\\u00e9"', 'b"ÿA\\\\u00e9"'],
	['rb"\\x"', 'b"\\\\x"'],
	['"\\N{DASH}"', '<named Unicode character>'],
	['f"\\N{DASH}{a}"', '<named Unicode character>'],
	['t"a{b}"', '<t-string>'],
	['None', 'None'],
	['...', '...']
];

const F_STRINGS: readonly (readonly [string, string])[] = [
	['f"a{b}c"', 'f("a" {b} "c")'],
	['f"{a!r:>{w}.{p}}"', 'f({a !r :">" {w} "." {p}})'],
	['f"{a = !s}"', 'f({"a = " a !s})'],
	['f"{a=}"', 'f({"a=" a})'],
	['f"{ a+b = :>3}"', 'f({" a+b = " (+ a b) :">3"})'],
	['f"{{{a}}}"', 'f("{" {a} "}")'],
	['f"{a:{{b}}}"', 'f({a :{Set([b])}})'],
	['f"{a:{b:{c}}}"', 'f({a :{b :{c}}})'],
	['f"{a["b"]}"', 'f({Subscript(a "b")})'],
	['f"{f"{f"{a}"}"}"', 'f({f({f({a})})})'],
	['f"{a!=b}"', 'f({(a != b)})'],
	['f"{a:=5}"', 'f({a :"=5"})'],
	['f"{(a:=5)}"', 'f({NamedExpr(a 5)})'],
	['f"{ {1: 2}[1] }"', 'f({Subscript(Dict([1] [2]) 1)})'],
	['f"{(lambda x: x)(1):d}"', 'f({Lambda({[] [{x -}] - [] -} x)(1) :"d"})'],
	['f"{a, b}"', 'f({Tuple([a b])})'],
	['f"{await a}"', 'f({Await(a)})'],
	['"a" f"b{c}" "d"', 'f("ab" {c} "d")'],
	['f"\\x41\\{a}"', 'f("A\\\\" {a})'],
	['rf"\\n{a}"', 'f("\\\\n" {a})'],
	['f"""a\n{b\n  }"""', 'f("a\\n" {b})'],
	["f'{a\n}'", 'f({a})'],
	['f"{a:%H:%M}"', 'f({a :"%H:%M"})'],
	['f""', 'f()']
];

const STATEMENTS: readonly (readonly [string, string])[] = [
	['a = b, *c = d', 'Assign([a Tuple([b Starred(c)])] d)'],
	['a @= b, c', 'AugAssign(a @ Tuple([b c]))'],
	['a: int = 1', 'AnnAssign(a 1)'],
	['del a, (b, c)', 'Delete([a Tuple([b c])])'],
	['del (a), b', 'Delete([a b])'],
	['import a.b as c, d.e', 'Import([{a.b c} {d.e -}])'],
	['from ....a.b import (c as d, e,)', 'ImportFrom(a.b [{c d} {e -}] 4)'],
	['from . import *', 'ImportFrom( [{* -}] 1)'],
	['raise a from b', 'Raise(a b)'],
	['assert a, b', 'Assert(a b)'],
	['global a, b', 'Global([a b])'],
	['for a, b in c, d: pass\nelse: pass', 'For(Tuple([a b]) Tuple([c d]) [Pass()] [Pass()] false)'],
	['async for a in b: break', 'For(a b [Break()] [] true)'],
	['with a as (b, c), d: pass', 'With([{a Tuple([b c])} {d -}] [Pass()] false)'],
	['with (a as b, c,): pass', 'With([{a b} {c -}] [Pass()] false)'],
	['with (a, b): pass', 'With([{a -} {b -}] [Pass()] false)'],
	['with (a, b)[0] as c: pass', 'With([{Subscript(Tuple([a b]) 0) c}] [Pass()] false)'],
	['with (yield_) as a.b: pass', 'With([{yield_ Attribute(a b)}] [Pass()] false)'],
	['if a: b\nelif c: d\nelse: e', 'If(a [b] [If(c [d] [e])])'],
	['while a := b: continue', 'While(NamedExpr(a b) [Continue()] [])'],
	[
		'try: a\nexcept B: b\nexcept C as c: d\nelse: e\nfinally: f',
		'Try([a] [{B - [b]} {C c [d]}] [e] [f] false)'
	],
	['try: a\nexcept A, B: b', 'Try([a] [{Tuple([A B]) - [b]}] [] [] false)'],
	['try: a\nexcept* A as b: c', 'Try([a] [{A b [c]}] [] [] true)'],
	[
		'@a.b(1)\n@c\nasync def f[T: int = str, *A, **P](a: int, *b: *T) -> int: return a',
		'FunctionDef(f {[] [{a -}] {b -} [] -} [Return(a)] [Attribute(a b)(1) c] true)'
	],
	['class A[T](B, m=C): pass', 'ClassDef(A [B] [{m C}] [Pass()] [])'],
	['type A[T] = int', '<type>'],
	['type = 1; match = 2', 'Assign([type] 1)'],
	['match a, b:\n case 1: pass', 'Match(Tuple([a b]) [{MatchValue(1) - [Pass()]}])']
];

const PATTERNS: readonly (readonly [string, string])[] = [
	['-1 | "a" "b" | None', 'MatchOr([MatchValue((- 1)) MatchValue("ab") MatchSingleton(-)])'],
	['a.b.c', 'MatchValue(Attribute(Attribute(a b) c))'],
	['1+2j', 'MatchValue(<complex number>)'],
	['_', 'MatchAs(- -)'],
	['a', 'MatchAs(- a)'],
	['[1, *_, b]', 'MatchSequence([MatchValue(1) MatchStar(-) MatchAs(- b)])'],
	['1, *rest', 'MatchSequence([MatchValue(1) MatchStar(rest)])'],
	['(1)', 'MatchValue(1)'],
	['(1,)', 'MatchSequence([MatchValue(1)])'],
	['()', 'MatchSequence([])'],
	['{"a": b, c.d: 1, **e}', 'MatchMapping(["a" Attribute(c d)] [MatchAs(- b) MatchValue(1)] e)'],
	['A.B(1, x=y)', 'MatchClass(Attribute(A B) [MatchValue(1)] [x] [MatchAs(- y)])'],
	['(1 | 2) as n', 'MatchAs(MatchOr([MatchValue(1) MatchValue(2)]) n)']
];

describe('parse', () => {
	it.each([...EXPRESSIONS, ...LITERALS, ...F_STRINGS])('%s', (source, expected) => {
		expect(sketch(moduleOf(source).body[0])).toBe(expected);
	});

	it.each(STATEMENTS)('%s', (source, expected) => {
		expect(sketch(moduleOf(source).body[0])).toBe(expected);
	});

	it.each(PATTERNS)('case %s', (source, expected) => {
		const [match] = moduleOf(`match x:\n    case ${source}:\n        pass`).body;
		expect(match.type === 'Match' && sketch(match.cases[0].pattern)).toBe(expected);
	});

	it.each([
		['yield', 'Yield(-)'],
		['a = yield b, *c', 'Assign([a] Yield(Tuple([b Starred(c)])))'],
		['a += yield from b', 'AugAssign(a + YieldFrom(b))'],
		['f((yield), await_)', 'f(Yield(-) await_)']
	])('in a function: %s', (source, expected) => {
		const [f] = moduleOf(`def f():\n    ${source}`).body;
		expect(f.type === 'FunctionDef' && sketch(f.body[0])).toBe(expected);
	});

	it('reads a docstring without its margin, as Python 3.13 and later keep it', () => {
		expect(moduleOf('"""  Title\n\n    Text\n      more\n    """\nx = 1').docstring).toBe(
			'Title\n\nText\n  more\n'
		);
		expect(moduleOf('f"a"').docstring).toBeUndefined();
		const [f] = moduleOf('def f():\n    "says"').body;
		expect(f).toMatchObject({ docstring: 'says' });
	});

	it('counts the decorators in the range of a definition, and gives the line of its def', () => {
		const source = 'x = 1\n@a\n@b\ndef f():\n    pass\n';
		const [, f] = moduleOf(source).body;
		expect(f).toMatchObject({ line: 4, start: 6, end: source.length - 1 });
	});

	it('reads all kinds of line ends, tabs and continuations', () => {
		const body = moduleOf('\uFEFFif a:\r\n\tb\r\n\r\n\tc\rd = \\\n  1').body;
		expect(body.map(sketch)).toEqual(['If(a [b c] [])', 'Assign([d] 1)']);
		expect(body.map(({ line }) => line)).toEqual([1, 5]);
	});
});
