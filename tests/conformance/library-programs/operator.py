import operator
from operator import itemgetter, attrgetter, methodcaller
print(operator.add(1, 2), operator.mul('a', 3), operator.lt(1, 2), operator.not_(0), operator.contains([1], 1), itemgetter(1)([4, 5]), itemgetter('a', 'b')({'a': 1, 'b': 2}), methodcaller('upper')('abc'), methodcaller('split', ',', maxsplit=1)('a,b,c'), sorted([(1, 'b'), (0, 'c')], key=itemgetter(1)), itemgetter(1, 2), operator.neg(3), operator.and_(6, 3), operator.truediv(1, 2), operator.countOf([1, 1], 1), operator.iadd([1], [2]))
class O: x = 5
print(attrgetter('x')(O), attrgetter('__class__.__name__')(O()), attrgetter('x', 'x')(O))
try: itemgetter(5)([1])
except IndexError as e: print(e)
