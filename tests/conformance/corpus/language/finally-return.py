"""try, finally, return, break and continue."""

import asyncio

def returns():
    try:
        return 'try'
    finally:
        print('cleanup')

def overrides():
    try:
        return 1
    finally:
        return 2

def loops():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                return i
            print('body', i)
        finally:
            print('finally', i)

def breaks():
    while True:
        try:
            try:
                break
            finally:
                print('inner')
        finally:
            print('outer')
    return 'done'

def swallows():
    for i in range(2):
        try:
            raise ValueError(i)
        finally:
            continue
    return 'swallowed'

def with_else():
    for value in ('1', 'x'):
        try:
            number = int(value)
        except ValueError as e:
            print('except', e)
        else:
            print('else', number)
        finally:
            print('finally')

for function in (returns, overrides, loops, breaks, swallows, with_else):
    print(function.__name__, function())
