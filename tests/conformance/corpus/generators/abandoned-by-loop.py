"""A loop over a call drops its generator when it is left, which closes it there and then (types.GeneratorType.close)."""

def numbers(name, n=5):
    try:
        for i in range(n):
            yield i
    finally:
        print('closed', name)

def by_return():
    for x in numbers('return'):
        if x == 2:
            return print('value') or x

def by_exception():
    for x in numbers('exception'):
        if x == 1:
            raise ValueError(x)

def in_finally():
    try:
        for x in numbers('try'):
            try:
                return x
            finally:
                print('inner finally')
    finally:
        print('outer finally')

for x in numbers('break'):
    if x == 1:
        break
else:
    print('else')
print('after break')
print(by_return())
try:
    by_exception()
except ValueError as e:
    print('caught', e)
print(in_finally())
for x in numbers('outer'):
    for y in numbers('inner'):
        if y == 1:
            break
    else:
        continue
    break
print('after nested')
for x in numbers('all', 2):
    pass
else:
    print('else')
for i, x in enumerate(numbers('enum')):
    if i == 1: break
print('after enumerate')
for x in (n * 2 for n in numbers('genexp')):
    if x == 2: break
print('after genexp')
g = numbers('kept')
for x in g:
    break
print('still', next(g))
keep = []
def remember():
    keep.append(numbers('stored'))
    return keep[-1]
for x in remember():
    break
print('stored goes on', next(keep[0]))
def fresh():
    return numbers('handed on')
for x in fresh():
    break
print('after handed on')
print([x for x in numbers('comprehension')])
try:
    print([1 // x for x in numbers('comp fails')])
except ZeroDivisionError:
    print('zero')
class Box:
    def __iter__(self):
        try:
            yield 1
            yield 2
        finally:
            print('closed box')
for x in Box():
    break
b = Box()
for x in b:
    break
print('end')
