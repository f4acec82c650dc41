"""A program that defines functions and starts none.

It does nothing.

A function is chosen and run, with the notice `entry-chosen`.
"""


async def main():
    print("runs")
