"""Members of StrEnum and IntEnum.

They are texts and numbers everywhere.

They are not accepted where native code wants a plain one, nor found as such in a dict.
"""

import enum


class Color(enum.StrEnum):
    RED = "red"
    BLUE = "blue"


print(",".join(Color), {"red": 1}.get(Color.RED))
