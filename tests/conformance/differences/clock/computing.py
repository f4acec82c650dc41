"""Code takes time.

Every line takes some.

Only what waits, blocks or is marked `# sim:` takes any.
"""

import time

begin = time.perf_counter()
sum(range(100_000))
print(time.perf_counter() > begin)
