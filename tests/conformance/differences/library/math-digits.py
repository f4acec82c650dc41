"""`math.exp`, `sin`, `log` and the like.

They are those of the system's C library.

They are those of the JavaScript engine, and may differ in the last digit.
"""

import math

print(math.exp(1.13), math.log(17.71), math.sin(21.12))
