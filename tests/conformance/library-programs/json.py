import json
print(json.dumps({'a': 1, 'b': [1, 2.5, None, True], 'c': {'d': 'é"\n\u2603😀'}}), json.dumps([]), json.dumps({}), json.dumps('x'), json.dumps((1, 2)), json.dumps({1: 'a', None: 'b', True: 'c', 2.5: 'd'}))
print(json.dumps({'b': 1, 'a': [1, {'x': []}]}, indent=2, sort_keys=True)); print(json.dumps([1, [2]], indent='\t')); print(json.dumps({'a': 1}, separators=(',', ':')), json.dumps('é', ensure_ascii=False), json.dumps(float('nan')), json.dumps(1e20), json.dumps(10**30), json.dumps([], indent=2))
for f in [lambda: json.dumps({1, 2}), lambda: json.dumps({(1, 2): 3}), lambda: json.dumps(float('inf'), allow_nan=False), lambda: json.dumps(object), lambda: json.loads(''), lambda: json.loads('{'), lambda: json.loads('[1,]'), lambda: json.loads('{"a":}'), lambda: json.loads('[1 2]'), lambda: json.loads('nul'), lambda: json.loads('"abc'), lambda: json.loads('{a: 1}'), lambda: json.loads('[1] x'), lambda: json.loads(5), lambda: json.loads('{"a": 1,}'), lambda: json.loads("{'a': 1}"), lambda: json.loads('"\\x"'), lambda: json.loads('{"a" 1}'), lambda: json.loads('\n\n  {"a": tru}'), lambda: json.loads('"a\nb"'), lambda: json.loads('{"a":1')]:
    try: print(f())
    except Exception as x: print(type(x).__name__, x)
print(json.loads('{"a": [1, 2.5, -3e2, true, null, "x\\u00e9\\n"], "b": {}}'), json.loads(' [ ] '), json.loads('12345678901234567890'), json.loads(b'"ab"'), json.loads('-0'), json.loads('1E5'))
print(json.dumps([{1}], default=list), json.loads('{"a": 1}', object_hook=lambda d: list(d.items())), json.loads('[1.5]', parse_float=str))
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
try: json.loads('{"a": x}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, isinstance(e, ValueError))
from enum import IntEnum, StrEnum
class E(IntEnum): A = 3
class S(StrEnum): B = 'bee'
print(json.dumps({'e': E.A, 's': S.B}))
import string; print(string.ascii_letters, string.digits, string.punctuation, string.capwords('hello big world'), repr(string.whitespace))
