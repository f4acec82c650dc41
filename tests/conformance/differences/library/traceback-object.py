"""`__traceback__` of an exception.

It is a traceback.

It is None; the text of a traceback has no carets and no lines of the library.
"""

try:
    raise ValueError
except ValueError as e:
    print(e.__traceback__ is None)
