"""Files.

`open` opens a file, and raises FileNotFoundError where there is none.

`open` and what is read are opaque values; opening and reading block the thread for 0.1 s each.
"""

print(open("no-such-file").read())
