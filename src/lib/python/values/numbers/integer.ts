export type Int = number | bigint;

/** A bigint in the one form a Python `int` has here: a number where it is a safe integer. */
export function normalise(value: bigint): Int {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : value;
}
