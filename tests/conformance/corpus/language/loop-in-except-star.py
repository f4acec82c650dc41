"""A loop within an except* block has its own break and continue."""

try:
    raise ExceptionGroup('g', [ValueError(1), KeyError(2)])
except* ValueError as group:
    for n in range(5):
        if n == 1:
            continue
        if n == 3:
            break
        print(n, group.exceptions)
except* KeyError:
    print('key')
