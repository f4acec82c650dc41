"""An object's __dict__ is live: what is written to it is an attribute, and the other way round."""

class Field:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls): return obj.__dict__.get(self.name, 'none')
    def __set__(self, obj, value): obj.__dict__[self.name] = value * 2
class A:
    x = Field()
    def __init__(self, **kw):
        self.__dict__.update(kw)
a = A(y=1)
d = a.__dict__
a.x = 4
a.z = 9
print(a.x, a.y, d, vars(a), len(d), 'z' in d, list(d.items()))
del d['y']
print(hasattr(a, 'y'), sorted(vars(a)))
def f(): pass
f.k = 1
print(f.__dict__, ValueError('x').__dict__, d == {'x': 8, 'z': 9}, {**d}, d.copy())
try:
    (5).__dict__
except AttributeError as e: print(e)
