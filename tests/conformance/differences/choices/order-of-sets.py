"""Sets of texts and objects.

They are walked in the order of their hashes.

They are walked in the order of insertion; sets of numbers as in CPython.
"""

print({"nine", "eight", "seven", "six", "five", "four", "three", "two", "one", "zero"})
