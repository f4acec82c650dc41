from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto
import json
class Color(str, Enum):
    RED = 'red'
    BLUE = 'blue'
print(Color.RED, f'{Color.RED}', f'{Color.RED:>12}', '%s' % Color.RED, repr(Color.RED), str(Color.BLUE), Color.RED.value, Color.RED.name)
print(','.join(Color), {Color.RED: 1}['red'], {'red': 2}[Color.RED], 'red' in {Color.RED}, Color.RED in ('red',), Color.RED == 'red', 'red' == Color.RED, Color.RED + '!', 'a' + Color.RED)
print(json.dumps({'c': Color.RED, Color.BLUE: [Color.BLUE]}), sorted(Color, reverse=True), 'x-' + Color.RED.upper(), Color.RED.startswith('r'), len(Color.RED), Color.RED[0], Color('red') is Color.RED)
class S(StrEnum):
    A = auto()
    B_C = auto()
print(S.A, f'{S.B_C:>6}', '%s' % S.A, ' '.join(S), {S.A: 1}['a'], json.dumps(list(S)), repr(S.A), S.A.title(), S.A in 'abc')
class P(IntEnum):
    LOW = 1
    HIGH = 10
print(P.LOW, f'{P.HIGH:>4}|{P.HIGH}', '%d %s' % (P.LOW, P.HIGH), {P.LOW: 'x'}[1], [5, 1].index(P.LOW), sum(P), max(P), P.LOW + P.HIGH, 10 - P.LOW, P.HIGH / 4, json.dumps([P.LOW, {P.HIGH: 1}]), sorted([(P.HIGH, 'a'), (1, 'b'), (P.LOW, 'a')]), list('abc')[P.LOW], divmod(P.HIGH, 3), P.LOW | 4, ~P.LOW, round(P.HIGH), abs(P.LOW), float(P.LOW), hash(P.LOW) == hash(1), (P.LOW, 'k') in {(1, 'k'): 0})
class Ratio(float, Enum):
    HALF = 0.5
    @property
    def percent(self): return f'{self.value:.0%}'
print(Ratio.HALF, Ratio.HALF * 2, Ratio.HALF.percent, Ratio.HALF < 1, repr(Ratio.HALF))
class Status(IntEnum):
    OK = 200, 'fine'
    LOST = 404, 'not found'
    def __new__(cls, value, phrase):
        obj = int.__new__(cls, value)
        obj._value_ = value
        obj.phrase = phrase
        return obj
print(Status.OK, Status(404).phrase, repr(Status.LOST), Status.OK + 1, list(Status), 200 in Status, Status['OK'] is Status.OK)
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    NONE = 0
rw = Perm.R | Perm.W
print(rw, repr(rw), rw is Perm.RW, rw.value, list(rw), len(rw), Perm.R in rw, Perm.X in rw, bool(Perm.NONE), list(Perm), len(Perm), Perm(0), repr(Perm(0)))
print(rw & Perm.R, rw ^ Perm.R, ~Perm.R, rw & ~Perm.R, Perm.R | Perm.X, repr(Perm.R | Perm.X), (Perm.R | Perm.X).name, (Perm.R | Perm.X) is (Perm.X | Perm.R), Perm(7), Perm['RW'], Perm.R < Perm.W if False else '', f'{Perm.R}', f'{rw:>10}|', Perm)
for f in [lambda: Perm(8), lambda: Perm.R | 1, lambda: 1 in Perm.R, lambda: Perm('x'), lambda: Perm(-9)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
acc = Perm.NONE
for p in Perm:
    acc |= p
print(acc, acc == Perm(7), {Perm.R: 1}[Perm.R], Perm.R == 1, hash(Perm.R) == hash(Perm.R), Perm(-2))
class I(IntFlag):
    A = 1
    B = 2
    D = 8
print(I.A, repr(I.A | I.B), I.A | I.B, I.A | 16, repr(I.A | 16), I.A + 1, I.A == 1, repr(~I.A), I(3), repr(I(3)), f'{I.B:03d}', 1 | I.B, repr(1 | I.B), repr(I(0)), list(I(11)), I.A in I(3), isinstance(I.A | 16, I), (I.A | I.B).name, repr(I(4)), I.D & 8, {I.B: 'b'}[2])
class E(Enum):
    ONE = auto()
    TWO = ONE + 1
    FOUR = (4, auto())
print([(e.name, e.value) for e in E])
