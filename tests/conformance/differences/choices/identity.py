"""`id()`, the addresses in a `repr`, hashes of texts.

They differ from run to run.

They are the same in every run.
"""

print(id(object()), object(), hash("text"))
