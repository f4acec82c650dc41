import traceback
def f(): raise ValueError('x')
try: f()
except ValueError as e:
    print(traceback.format_exception_only(e))
    s = traceback.format_exc(); print(s.splitlines()[0], s.splitlines()[-1])
