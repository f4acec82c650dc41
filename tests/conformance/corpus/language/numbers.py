"""Integers and floats: division, rounding, powers, big numbers."""

import asyncio

print(7 // 2, -7 // 2, 7 % -3, -7 % 3, 7 / 2, 2 ** 10, 2 ** -1, 2 ** 100, -2 ** 2, divmod(-7, 2))
print(7.5 // 2, -7.5 % 2, 1e308 * 10, -0.0, 0.1 + 0.2, round(2.5), round(3.5), round(2.675, 2), round(1234, -2))
print(int('ff', 16), int(-3.7), float('1e3'), bin(10), hex(255), oct(8), abs(-5), min(3, 1, 2), max([1, 5]), sum([0.1] * 3))
print(10 ** 20, 10 ** 20 // 3, (2 ** 64) % 1000, 123456789 * 987654321, 2 ** 63 - 1, -(2 ** 70) >> 3, 1 << 65)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, True + True, 1 == 1.0 == True, 1 < 2 < 3, 3 > 2 > 2, pow(3, 4, 5))
print(1_000_000, 0xff, 0b11, 1e3, 3.0, 1.5e-7, 123456789012345678, float('inf'), float('nan') == float('nan'))
import math
print(math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.gcd(12, 18), math.factorial(20), math.pi, math.inf)
for bad in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 0 ** -1, lambda: 'a' * 1.5, lambda: int('1.5'), lambda: 1 << -1):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
