"""`await` at module level.

It is a SyntaxError.

It runs as in a notebook, with the notice `top-level-await`.
"""

import asyncio

await asyncio.sleep(1)
print("runs")
