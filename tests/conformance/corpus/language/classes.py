"""Classes: inheritance, super, properties, special methods, class attributes."""

import asyncio

class Base:
    count = 0
    registry = {}

    def __init__(self, name):
        self.name = name
        Base.count += 1
        self.registry[name] = type(self).__name__

    def __init_subclass__(cls, **kwargs):
        print('subclass', cls.__name__)

    def hello(self):
        return f'base {self.name}'

    @property
    def upper(self):
        return self.name.upper()

    @upper.setter
    def upper(self, value):
        self.name = value.lower()

    @classmethod
    def make(cls, *args):
        return cls(*args)

    @staticmethod
    def double(x):
        return x * 2

    def __repr__(self):
        return f'{type(self).__name__}({self.name!r})'

class Child(Base):
    def __init__(self, name, extra=0):
        super().__init__(name)
        self.extra = extra

    def hello(self):
        return 'child ' + super().hello()

    def __eq__(self, other):
        return isinstance(other, Child) and self.extra == other.extra

    def __hash__(self):
        return hash(self.extra)

    def __lt__(self, other):
        return self.extra < other.extra

c = Child.make('c', 3)
print(c, c.hello(), c.upper, Base.double(4), c.count, Child.count, Base.registry)
c.upper = 'NEW'
print(c.name, isinstance(c, Base), issubclass(Child, Base), Child.__mro__[1].__name__)
print(c == Child('d', 3), c != Child('e', 4), {c, Child('f', 3)}, sorted([Child('x', 2), Child('y', 1)]))
for bad in (lambda: c.missing, lambda: Child.missing, lambda: setattr(c, 'hello', 1) or c.hello(), lambda: Child(), lambda: c < 5, lambda: Base('b') < Base('a')):
    try:
        print(bad())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)

class Diamond:
    def who(self):
        return ['Diamond']
class Left(Diamond):
    def who(self):
        return ['Left'] + super().who()
class Right(Diamond):
    def who(self):
        return ['Right'] + super().who()
class Bottom(Left, Right):
    def who(self):
        return ['Bottom'] + super().who()
print(Bottom().who(), [cls.__name__ for cls in Bottom.__mro__])

class Container:
    def __init__(self, *items):
        self.items = list(items)
    def __len__(self):
        return len(self.items)
    def __getitem__(self, i):
        return self.items[i]
    def __setitem__(self, i, value):
        self.items[i] = value
    def __delitem__(self, i):
        del self.items[i]
    def __contains__(self, x):
        return x in self.items
    def __add__(self, other):
        return Container(*self.items, *other)
    def __iadd__(self, other):
        self.items.extend(other)
        return self
    def __call__(self, f):
        return [f(x) for x in self.items]
    def __bool__(self):
        return bool(self.items)
    def __format__(self, spec):
        return f'<{spec}:{len(self)}>'
    def __getattr__(self, name):
        if name.startswith('get_'):
            return name[4:]
        raise AttributeError(name)
box = Container(1, 2, 3)
box[0] = 9
del box[1]
box += [5]
print(len(box), list(box), 5 in box, (box + [7]).items, box(lambda x: x * 2), bool(Container()), f'{box:spec}', box.get_x, box[-1], box[0:2])
try:
    box.nothing
except AttributeError as e:
    print(repr(e))
print(hasattr(box, 'get_y'), hasattr(box, 'z'), getattr(box, 'z', 'default'), vars(Child('v', 1)))
