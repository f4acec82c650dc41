"""`time.time()`.

It counts from 1970, `time.monotonic()` from some moment or other.

All clocks begin at 0.0 with the program.
"""

import time

print(time.time() == 0.0)
