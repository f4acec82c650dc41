/** What stops the run, as the notice `not-simulated` names it, each with a program that reaches it. */
export const REFUSED_CONSTRUCTS: Readonly<Record<string, string>> = {
	't-string': "print(t'{1}')",
	type: 'type Pair = tuple[int, int]',
	'complex number': 'print(1j)',
	'complex numbers': 'print((-8) ** 0.5)',
	'relative import': 'from . import part',
	'import * of an unknown module': 'from unknown import *',
	metaclass: 'class Meta(type): pass\nclass A(metaclass=Meta): pass',
	'subclass of bytes': 'class A(bytes): pass',
	__del__: 'class A:\n    def __del__(self): pass',
	__getattribute__: 'class A: pass\nA.__getattribute__ = None',
	'__await__ without a generator': `
import asyncio
class A:
    def __await__(self): return iter([None])
async def main(): await A()
asyncio.run(main())`,
	'type() with three arguments': "type('A', (), {})",
	'super() of one argument': 'super(int)',
	'vars() without an argument': 'vars()',
	'dir() without an argument': 'dir()',
	'a key of __dict__ that is no str': 'class A: pass\nA().__dict__[1] = 1',
	cr_frame: 'async def f(): pass\nf().cr_frame',
	'input()': 'input()',
	'print to a file': "class Text:\n    def write(self, text): pass\nprint('text', file=Text())",
	'blocking inside a nested call': `
import asyncio, time
def work(): sorted([2, 1], key=time.sleep)
asyncio.run(asyncio.to_thread(work))`,
	'waiting for a job within a job': `
from concurrent.futures import ThreadPoolExecutor
pool = ThreadPoolExecutor()
pool.submit(lambda: pool.submit(print, 1).result()).result()`,
	'an event loop in a worker thread': `
import asyncio
async def main(): pass
asyncio.run(asyncio.to_thread(lambda: asyncio.run(main())))`,
	'isinstance of a class with a protocol': `
import typing
@typing.runtime_checkable
class P(typing.Protocol):
    def close(self): ...
isinstance(int, P)`,
	cr_await: `
import asyncio
async def main():
    coroutine = asyncio.sleep(1)
    task = asyncio.create_task(coroutine)
    await asyncio.sleep(0)
    coroutine.cr_await
asyncio.run(main())`,
	cr_code: 'async def f(): pass\nf().cr_code',
	'a subclass that replaces what the library calls': `
import asyncio
class Named(asyncio.Task):
    def __init__(self, coro): super().__init__(coro, name='named')
async def main(): await Named(asyncio.sleep(1))
asyncio.run(main())`,
	'Executor.map with a buffersize': `
from concurrent.futures import ThreadPoolExecutor
ThreadPoolExecutor().map(print, [1, 2], buffersize=1)`,
	'Executor.map with a chunksize': `
from concurrent.futures import ProcessPoolExecutor
ProcessPoolExecutor().map(print, [1, 2], chunksize=2)`,
	'an eager Task() without its loop': `
import asyncio
async def main(): asyncio.Task(asyncio.sleep(1), eager_start=True)
asyncio.run(main())`,
	'a size that is no int': 'import asyncio\nasyncio.Queue(2.5)',
	'a condition whose lock is no asyncio.Lock':
		'import asyncio\nasyncio.Condition(asyncio.Semaphore())',
	'Task.get_stack': `
import asyncio
async def main(): asyncio.current_task().get_stack()
asyncio.run(main())`,
	'Task.print_stack': `
import asyncio
async def main(): asyncio.current_task().print_stack()
asyncio.run(main())`,
	'logging to a file': "import logging\nlogging.basicConfig(filename='log')",
	'a subclass of logging.Formatter': 'import logging\nclass F(logging.Formatter): pass\nF()',
	'a subclass of logging.StreamHandler':
		'import logging\nclass H(logging.StreamHandler): pass\nH()',
	"logging: style '$'": "import logging\nlogging.Formatter('$message', style='$')",
	'logging: taskName':
		"import logging\nlogging.basicConfig(format='%(taskName)s')\nlogging.warning('text')"
};
