"""An unknown name or module.

It is a NameError or a ModuleNotFoundError.

It stands for an opaque value, with the notice `unknown-name`.
"""

import database

print(database.fetch(user))
