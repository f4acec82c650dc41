"""`id()`, the addresses in a `repr`, hashes of texts.

They differ from run to run.

They are small numbers, and the same in every run.
"""

print(id(object()) < 100_000)
