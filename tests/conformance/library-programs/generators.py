def gen():
    try:
        x = yield 1
        print('got', x)
        y = yield 2
        return 'done'
    except ValueError as e:
        print('caught', e); yield 'after'
    finally: print('fin')
g = gen(); print(next(g), g.send('a'))
try: g.send('b')
except StopIteration as e: print('stop', e.value, repr(e))
g = gen()
try: g.send(3)
except TypeError as e: print(e)
next(g); print(g.throw(ValueError('boo'))); print(g.close()); print(g.close())
g = gen(); print(g.close()); print(list(g))
g = gen(); next(g); print(g.close())
def stub():
    try: yield 1
    except GeneratorExit: yield 2
s = stub(); next(s)
try: s.close()
except RuntimeError as e: print(e)
def rec():
    try: next(me)
    except ValueError as e: print(e)
    yield 1
me = rec(); next(me)
print(me.gi_running, me.__name__, me.__qualname__, iter(me) is me, me.gi_suspended)
try: me.throw(3)
except TypeError as e: print(e)
def ret():
    try: yield 1
    except GeneratorExit: return 7
r = ret(); next(r); print(r.close())
g = gen()
try: g.throw(KeyError)
except KeyError as e: print('key', repr(e))
print(list(g))
