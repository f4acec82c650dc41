"""The lines of `logging`.

They go to standard error.

They stand in the output.
"""

import logging

logging.warning("low")
