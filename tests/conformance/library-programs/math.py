import math
from math import *
print(pi, e, tau, inf, nan, floor(2.7), ceil(2.1), trunc(-2.7), sqrt(2), isqrt(99), factorial(20), factorial(25), gcd(12, 18), gcd(), lcm(4, 6), comb(5, 2), perm(5, 2), perm(4))
print(log(10), log(8, 2), log2(8), log10(1000), log(10**400), log2(2**2000), log10(10**400), log1p(0.5), exp(1), pow(2, 0.5), fabs(-3), hypot(3, 4), dist([0, 0], [3, 4]), degrees(pi), radians(180))
print(isnan(nan), isinf(inf), isfinite(3), isclose(0.1 + 0.2, 0.3), fsum([0.1] * 10), prod([1, 2, 3]), modf(3.25), modf(-3.25), frexp(8.0), ldexp(0.5, 4), copysign(1, -0.0), fmod(7, 3), fmod(-7, 3), remainder(7, 3), atan2(1, 1), ulp(1.0), nextafter(1, 2), sumprod([1, 2], [3, 4]), cbrt(27))
for f in [lambda: sqrt(-1), lambda: log(0), lambda: log(-1.5), lambda: factorial(-1), lambda: factorial(2.5), lambda: sqrt('a'), lambda: acos(2), lambda: exp(1000), lambda: pow(0, -1), lambda: pow(-8, 0.5), lambda: floor(inf), lambda: floor(nan), lambda: floor('a'), lambda: isqrt(-1), lambda: comb(-1, 2), lambda: fmod(1, 0), lambda: log(10, 1), lambda: atanh(1), lambda: acosh(0.5), lambda: log1p(-1), lambda: gcd(1.5), lambda: sin(inf), lambda: dist([1], [1, 2]), lambda: math.nope, lambda: trunc('a')]:
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
print(floor(-0.5), ceil(-0.5), floor(1e300) == int(1e300), floor(True))
