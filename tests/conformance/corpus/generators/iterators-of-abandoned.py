"""enumerate, zip and itertools drop the generators they draw from (types.GeneratorType.close)."""

import asyncio
def count(name):
    n = 0
    try:
        while True:
            yield n
            n += 1
    finally:
        print('closed', name)
import itertools
def main():
    c = count('twice')
    for x in c:
        if x == 2: break
    for x in c:
        if x == 5: break
    print(x)
    print(list(itertools.islice(count('islice'), 3)))
    for i, x in zip(range(2), count('zip')):
        print(i, x)
    print('after zip')
    for x in itertools.takewhile(lambda v: v < 2, count('takewhile')):
        print(x)
    print('after takewhile')
    for x in map(str, filter(None, count('map'))):
        if x == '3': break
    print('end')
main()
