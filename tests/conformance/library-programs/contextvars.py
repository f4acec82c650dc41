from contextvars import ContextVar, copy_context

var = ContextVar('var', default=3)
other = ContextVar('other')
token = var.set(4)
print(var.get(), token.old_value is token.MISSING, var.name)
var.reset(token)
print(var.get(), other.get('none'))
try:
    other.get()
except LookupError as error:
    print(type(error).__name__)
try:
    var.reset(token)
except RuntimeError as error:
    print(error)
context = copy_context()


def change(value):
    var.set(value)
    return var.get()


print(context.run(change, 7), var.get(), context[var], var in context, context.get(other))
inner = context.copy()
print(inner.run(change, 8), context[var], inner.get(var))
var.set(None)
print(var.get(), var, other)
with var.set(9) as token:
    print(var.get(), token)
print(var.get(), token)
try:
    other.reset(var.set(1))
except ValueError as error:
    print(error)
