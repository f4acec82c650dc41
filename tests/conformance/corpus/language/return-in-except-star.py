"""return may not leave an except* block, be it from within a loop; break and continue may end such a loop."""


def f():
    try:
        raise ExceptionGroup('g', [ValueError()])
    except* ValueError:
        for n in range(3):
            if n == 1:
                break
            return n


f()
