import { describe, expect, test } from 'vitest';
import { simulate } from '../../../src/lib/simulate';
import { KIND } from '../../../src/lib/trace/kinds';

const LIMITS = { events: 100_000, turns: 5_000, steps: 1_000_000, memory: 2_000_000 };

/** Program, how it ends, and what it ends with. */
const ENDINGS: readonly (readonly [source: string, ending: string, value: string])[] = [
	['', 'ok', ''],
	['print(1)\0', 'error', 'SyntaxError'],
	['x = ' + '('.repeat(300), 'error', 'SyntaxError'],
	['x = 3\nwhile True: x = x * x', 'limit', 'memory'],
	['s = set()\nfor i in range(10**9): s.add(i)', 'limit', ''],
	['s = set(range(10**9))', 'limit', 'steps'],
	['"\\t".expandtabs(10**12)', 'limit', 'memory'],
	['class A: pass\nA.__call__ = A()\nA()()', 'error', 'RecursionError'],
	['class E(Exception):\n  def __str__(self): raise self\nraise E', 'error', 'E'],
	['def g():\n  yield from it\nit = g()\nnext(it)', 'error', 'ValueError: generator already'],
	[
		'import asyncio\nasync def f(): pass\nc = f()\nasyncio.run(c)\nasyncio.run(c)',
		'error',
		'RuntimeError: cannot reuse already awaited coroutine'
	],
	['class D:\n  def __del__(self): pass', 'not-simulated', '__del__'],
	['class M(type): pass\nclass A(metaclass=M): pass', 'not-simulated', 'metaclass'],
	['class M(type): pass', 'not-simulated', 'metaclass']
];

test.each(ENDINGS)('%j ends by %s %s', (source, ending, value) => {
	const run = simulate(source, { limits: LIMITS });
	expect([run.ending, run.value.slice(0, value.length)]).toEqual([ending, value]);
	if (ending === 'not-simulated')
		expect(run.notices.find(({ code }) => code === 'not-simulated')?.line).toBeGreaterThan(0);
});

function printed(source: string): string[] {
	const { trace } = simulate(source, { limits: LIMITS });
	const lines: string[] = [];
	if (trace)
		for (let i = 0; i < trace.length; i++)
			if (trace.kind[i] === KIND.print) lines.push(trace.strings[trace.a[i]!]!);
	return lines;
}

describe('what classes say of their attributes', () => {
	test('__getattribute__ is asked for methods and attributes, __getattr__ when it fails', () => {
		expect(
			printed(`
class G:
    def __init__(self): self.x = 1
    def __getattribute__(self, name):
        print('get', name)
        return object.__getattribute__(self, name)
    def __getattr__(self, name): return name.upper()
    def m(self): return self.x
g = G()
print(g.m(), g.zz)
`)
		).toEqual(['get m', 'get x', 'get zz', '1 ZZ']);
	});

	test('__slots__ leave no room for others', () => {
		expect(
			printed(`
class P:
    __slots__ = ('x',)
p = P()
p.x = 1
print(p.x)
try: p.z = 3
except AttributeError as e: print(e)
del p.x
try: p.x
except AttributeError as e: print(e)
class Q(P): pass
q = Q(); q.z = 5
print(q.z, q.__dict__)
`)
		).toEqual([
			'1',
			"'P' object has no attribute 'z' and no __dict__ for setting new attributes",
			"'P' object has no attribute 'x'",
			"5 {'z': 5}"
		]);
	});
});
