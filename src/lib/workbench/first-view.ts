/** What somebody sees who comes for the first time: the same work one after another, and together. */
export const FIRST_VIEW: readonly string[] = [
	`"""Three answers, one after another

Each answer is awaited before the next is asked for, so the waits add up.
"""
import asyncio


async def fetch(name, seconds):
    print(name, "asked")
    await asyncio.sleep(seconds)  # GET
    print(name, "is here")
    return name


async def main():
    await fetch("users", 1)
    await fetch("orders", 2)
    await fetch("stock", 3)
    print("all here")


asyncio.run(main())
`,
	`"""Three answers, together

All three are asked for at once, so only the longest wait counts.
"""
import asyncio


async def fetch(name, seconds):
    print(name, "asked")
    await asyncio.sleep(seconds)  # GET
    print(name, "is here")
    return name


async def main():
    await asyncio.gather(
        fetch("users", 1),
        fetch("orders", 2),
        fetch("stock", 3),
    )
    print("all here")


asyncio.run(main())
`
];
