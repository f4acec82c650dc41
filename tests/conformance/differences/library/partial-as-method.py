"""A functools.partial that is a class attribute.

It binds as a method does.

It does not bind.
"""

import functools


def show(self, word):
    print(type(self).__name__, word)


class Box:
    show = functools.partialmethod(show, "word") if False else functools.partial(show)


Box().show("word")
