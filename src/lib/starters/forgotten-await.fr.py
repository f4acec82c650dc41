"""L’await oublié

Sans `await`, la lettre est écrite et n’est jamais postée. Rien n’échoue ; Python
avertit seulement que la coroutine n’a jamais été attendue.
"""

import asyncio


async def poster(lettre):
    await asyncio.sleep(1)  # jusqu’à la boîte
    print("postée :", lettre)


async def main():
    poster("pour Ada")
    await poster("pour Ben")
    print("toutes les lettres sont postées, semble-t-il")


asyncio.run(main())
