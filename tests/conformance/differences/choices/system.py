"""What the system is asked: `os.getpid()`, `os.cpu_count()`, `sys.platform`, `os.environ`.

The answers are those of the machine.

They are the same everywhere: process 1, 4 processors, linux; the rest of `os` is opaque.
"""

import os
import sys

print(os.getpid(), os.cpu_count(), sys.platform, os.environ)
