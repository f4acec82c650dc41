"""isinstance() with a runtime-checkable Protocol.

It looks for the protocol's members.

It goes by inheritance alone.
"""

import typing


@typing.runtime_checkable
class Closable(typing.Protocol):
    def close(self): ...


class File:
    def close(self):
        pass


print(isinstance(File(), Closable))
