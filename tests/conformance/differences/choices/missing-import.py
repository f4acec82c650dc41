"""A known module that is used and not imported.

It is a NameError.

It is imported, with the notice `import-added`.
"""


async def main():
    print("runs")


asyncio.run(main())
