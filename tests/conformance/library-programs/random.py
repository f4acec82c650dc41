import random
random.seed(42)
print(random.random(), random.randint(1, 100), random.uniform(1, 5), random.choice('abcdef'))
print([random.randrange(0, 100, 7) for _ in range(5)], random.getrandbits(100))
x = list(range(30)); random.shuffle(x); print(x)
print(random.sample(range(1000), 5), random.sample([1,2,3,4,5,6,7,8], 8), random.sample(range(10**6), 30))
print(random.choices('abc', weights=[1, 2, 3], k=10), random.choices([1,2,3], k=4))
print(random.gauss(0, 1), random.gauss(5, 2), random.expovariate(0.5), random.triangular(1, 10, 3), random.normalvariate())
print(random.sample(['a','b'], k=3, counts=[2, 3]))
for s in ['hello', 'é☃', 2**70, -7, b'ab', 0, '']:
    random.seed(s); print(s, random.random(), random.getrandbits(32), random.random())
r = random.Random(7); print(r.random(), r.randint(0, 9), r.randbytes(5))
class R(random.Random):
    def twice(self): return 2 * self.random()
print(R(3).twice(), isinstance(R(3), random.Random))
for f in [lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.choice([]), lambda: random.sample([1], 3), lambda: random.sample({1,2}, 1), lambda: random.randint(1.5, 2), lambda: random.randrange(3, 3), lambda: random.randint(1), lambda: random.choices([1,2], [1]), lambda: random.seed([1]), lambda: random.choices([1,2],3)]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
