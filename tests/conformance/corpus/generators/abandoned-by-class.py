"""A loop over an object whose __iter__ or __aiter__ makes a generator closes it when it is left (types.GeneratorType.close)."""

import asyncio


class Tree:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        return self.walk()

    def walk(self):
        try:
            yield from self.items
        finally:
            print('walk closed')


class Cached:
    def __init__(self):
        self.made = [x for x in map(Tree.walk, [Tree(1, 2, 3)])][0]

    def __iter__(self):
        return self.made


class Stream(Tree):
    def __aiter__(self):
        return self.flow()

    async def flow(self):
        try:
            for item in self.items:
                yield item
        finally:
            print('flow closed')


for x in Tree(1, 2):
    break
print('left')
cached = Cached()
for x in cached:
    break
print('goes on', next(cached.made))


async def main():
    async for x in Stream(1, 2):
        break
    print('left the stream')
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print('end')


asyncio.run(main())
