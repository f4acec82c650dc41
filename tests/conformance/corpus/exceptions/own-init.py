"""Exceptions whose __init__ does not call BaseException's: BaseException.__new__ sets their arguments (builtins.BaseException.__new__)."""
import asyncio


class HttpError(Exception):
    def __init__(self, status, url='/'):
        self.status = status
        local = url * 2
        self.url = local

    def __str__(self):
        return f'HTTP {self.status} for {self.url}'


class Silent(ValueError):
    def __init__(self, *parts, level=1):
        self.level = level


class Base:
    kinds = []

    def __init_subclass__(cls, **kwargs):
        Base.kinds.append(cls.__name__)


class One(Base): ...
class Two(Base): ...
class Three(One, Two): ...


async def fetch(error):
    await asyncio.sleep(0.1)
    raise error


async def main():
    for error in HttpError(404, 'a'), HttpError(500), Silent(1, 2), Silent(level=3):
        try:
            await asyncio.create_task(fetch(error))
        except Exception as e:
            print(repr(e), str(e), e.args, vars(e))
    print(await asyncio.gather(fetch(HttpError(1, 'b')), return_exceptions=True))
    print(Base.__subclasses__(), One.__subclasses__(), Three.__subclasses__(), Base.kinds)
    raise HttpError(418)


asyncio.run(main())
