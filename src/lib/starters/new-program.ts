/** What “New” opens: a program that runs and does nothing yet. */
export const NEW_PROGRAM = `import asyncio


async def main():
    pass


asyncio.run(main())
`;
