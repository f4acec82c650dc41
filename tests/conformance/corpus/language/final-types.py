"""Some types of the language cannot be derived from."""

for base in (bool, type(None), range, slice, type(...), type(len), type(lambda: 0)):
    try:

        class Derived(base):
            pass

    except TypeError as error:
        print(error)
