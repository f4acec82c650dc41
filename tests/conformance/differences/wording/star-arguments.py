"""TypeError for wrong `*` and `**` arguments.

It names the function.

It does not.
"""


def function(*args, **kwargs):
    pass


for call in (lambda: function(*1), lambda: function(**1)):
    try:
        call()
    except TypeError as e:
        print(e)
