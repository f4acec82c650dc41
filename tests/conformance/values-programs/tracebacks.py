def f(n):
    if n == 0:
        raise ValueError('deep')
    f(n - 1)
def g():
    try:
        f(2)
    except ValueError as e:
        raise RuntimeError('outer') from e
def h():
    try:
        g()
    except RuntimeError:
        {}['k']
def many():
    excs = []
    for make in (lambda: f(0), h):
        try:
            make()
        except Exception as e:
            e.add_note('a note\nof two lines')
            excs.append(e)
    raise ExceptionGroup('several', excs + [ExceptionGroup('inner', [TypeError(1), OSError('no')]), KeyError('x')])
many()
