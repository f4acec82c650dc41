"""Subclasses of int, float and str are plain values to native code, and keep their own methods (PyLong_Check …)."""
import asyncio
import json


class UserId(int):
    def __repr__(self):
        return f'UserId({int(self)})'


class Money(int):
    def __add__(self, other):
        return Money(int(self) + int(other))

    __radd__ = __add__

    def __str__(self):
        return f'{int(self)} kr'


class Celsius(float):
    @property
    def fahrenheit(self):
        return self * 9 / 5 + 32


class Name(str):
    def __new__(cls, text, *, loud=False):
        made = super().__new__(cls, text.strip())
        made.loud = loud
        return made

    def shout(self):
        return self.upper() + ('!!' if self.loud else '!')


class Quiet(str):
    def __str__(self):
        return 'hush'


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


class Point3(Point):
    pass


def error(func):
    try:
        return func()
    except Exception as e:
        return f'{type(e).__name__}: {e}'


async def main():
    u = UserId(7)
    print(u, str(u), f'{u}', f'{u:03d}', '%d %s' % (u, u), u + 1, type(u + 1).__name__, -u, abs(u), u == 7, 7 == u)
    print({u: 'a'}[7], {7: 'b'}[u], u in [7], u in {7}, [10] * UserId(2), 'abc'[UserId(1)], list(range(UserId(2))))
    print(u < 8, 6 < u, max(u, 3), sorted([UserId(2), 1, UserId(0)]), sum([u, u]), round(UserId(5)), divmod(u, 2))
    print(isinstance(u, int), bool(UserId(0)), hash(u) == hash(7), float(u), hex(u), bin(UserId(5)), u.bit_length())
    print(int('12') + u, u * 2.5, 2 ** UserId(3), u // 2, u % 4, u & 3, u << 1, ~u, u / 2)
    m = Money(5)
    print(m, repr(m), f'{m}', f'{m:>4}', m + 1, 1 + m, sum([Money(1), Money(2)]), type(sum([m, m])).__name__, m - 1)
    m += 3
    print(m, m == 8, json.dumps([m, {m: u}]))
    c = Celsius(21.5)
    print(c, c.fahrenheit, c + 1, 1 + c, f'{c:.2f}', round(c), c > 20, [c], int(c), c.is_integer(), Celsius('3'))
    n = Name('  ada ', loud=True)
    print(n, repr(n), n.shout(), n == 'ada', n + '!', '<' + n + '>', f'{n:>5}|{n!r}', len(n), n[0], 'd' in n, n in 'adam')
    print(', '.join([n, 'x']), {n: 1}['ada'], {'ada': 2}[n], n.replace('a', n), 'ada'.startswith(n), list(n), n * 2)
    print('%s|%5s' % (n, n), '{} {:>4}'.format(n, n), json.dumps({n: n}), sorted([n, 'a', Name('b')]), n.loud, hash(n) == hash('ada'))
    q = Quiet('loud')
    print(q, f'{q}', f'{q:>5}', '%s' % q, q + '', repr(q), str(q), '-'.join([q]))
    p = Point(1, 2)
    print(p, p.x, p == (1, 2), {p: 1}[(1, 2)], Point3(3, 4), type(Point3(3, 4)).__name__, isinstance(p, tuple))
    print(error(lambda: u + 'a'), error(lambda: n + 1), error(lambda: 'a' + u), error(lambda: n - n), error(lambda: UserId('x')))
    print(getattr(n, Name('loud')), int(Name('12')), float(Name('1.5')), int(Celsius(2.9)), ord(Name('a')))
    match u:
        case int(x) if x > 5:
            print('int', repr(x))
    await asyncio.sleep(Celsius(0.25))
    await asyncio.sleep(UserId(1))
    print(asyncio.get_running_loop().time())
    t = asyncio.create_task(asyncio.sleep(0), name=Name('worker'))
    print(t.get_name())
    await t


asyncio.run(main())
