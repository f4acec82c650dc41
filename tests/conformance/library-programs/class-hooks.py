class Base:
    reg = []
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.reg.append((cls.__name__, tag))
class A(Base, tag='x'): pass
class B(A): pass
print(Base.reg)
class Desc:
    def __set_name__(self, owner, name): self.name = name; print('set', owner.__name__, name)
    def __get__(self, o, t): return self if o is None else o.__dict__.get('_' + self.name, 'none')
    def __set__(self, o, v): o.__dict__['_' + self.name] = v
class C:
    d = Desc()
print(C().d)
try:
    class Z(object, foo=1): pass
except TypeError as e: print(e)
