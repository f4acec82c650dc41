"""The groups that except* makes, and traceback.format_exception_only of groups and notes (traceback.format_exception_only)."""

import asyncio
import traceback
try:
    try:
        raise ValueError('naked')
    except* ValueError as eg:
        print(repr(eg), eg.exceptions, eg.args, eg.message)
        print(eg)
        raise
except BaseException as e:
    print(type(e), repr(e))
try:
    try:
        raise ValueError('naked')
    except* ValueError as eg:
        raise KeyError('k')
except BaseException as e:
    print(type(e), repr(e), repr(e.__context__), repr(e.__cause__))
try:
    raise KeyboardInterrupt
except* KeyboardInterrupt as eg:
    print(repr(eg), eg.exceptions)
g = ExceptionGroup('msg', [ValueError(1), KeyError('a')])
print(repr(g), g.args, g.exceptions, str(g))
g = ExceptionGroup('msg', (ValueError(1), KeyError('a')))
print(repr(g), g.args, g.exceptions)
print(traceback.format_exception_only(g))
print(''.join(traceback.format_exception_only(g)))
g2 = ExceptionGroup('outer', [g, TypeError('t')])
print(traceback.format_exception_only(g2))
print(traceback.format_exception_only(ValueError('x\ny')))
print(traceback.format_exception_only(ValueError()))
e = ValueError('noted'); e.add_note('one'); e.add_note('two\nthree')
print(traceback.format_exception_only(e))
print(traceback.format_exception_only(ValueError, ValueError('q')))
a, b = g2.split(ValueError)
print(repr(a), repr(b))
print(repr(g2.subgroup(KeyError)))
print(repr(g2.derive([OSError('o')])))
class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message, excs)
m = Mine('m', [ValueError(1), g])
print(repr(m), repr(m.split(ValueError)[0]))
try:
    try:
        raise ExceptionGroup('x', [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as v:
        print(repr(v))
        raise
    except* TypeError as t:
        print(repr(t))
        raise RuntimeError('new')
except BaseException as e:
    print(repr(e), e.exceptions)
    print(traceback.format_exception_only(e))
async def f(): raise ValueError('tg')
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(f())
    except* ValueError as e:
        print(repr(e), e.exceptions, e.args)
asyncio.run(main())
