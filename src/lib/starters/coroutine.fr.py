"""Une coroutine

`async def` fait une fonction qui peut s’interrompre. `asyncio.run` la lance ; à
chaque `await` elle s’interrompt, puis elle reprend où elle en était.
"""

import asyncio


async def faire_une_tisane():
    print("L’eau est sur le feu")
    await asyncio.sleep(3)  # l’eau chauffe
    print("Elle bout")
    await asyncio.sleep(2)  # la tisane infuse
    return "tisane"


tasse = asyncio.run(faire_une_tisane())
print("Voici la", tasse)
