/** Beyond this many units the next larger step is used, so that hours are as near as tenths. */
const STEPS: readonly (readonly [below: number, step: number])[] = [
	[1, 0.1],
	[100, 1],
	[1000, 10],
	[Infinity, 100]
];

/**
 * The number `count` steps above a number, or below it if negative; never below 0. How large a step is depends
 * on the number: tenths below 1 and of what has tenths, whole ones up to 100, then tens and hundreds. A count
 * knows whole steps only.
 */
export function stepped(value: number, count: number, isWhole: boolean): number {
	let result = value;
	for (let left = Math.abs(count); left > 0; left -= 1) {
		const step = stepFrom(result, count < 0, isWhole);
		result = Math.max(0, round(result + (count < 0 ? -step : step)));
	}
	return result;
}

function stepFrom(value: number, isDown: boolean, isWhole: boolean): number {
	// At a boundary going down is a matter of what lies below it.
	const reach = isDown ? value - 1e-9 : value;
	const step = STEPS.find(([below]) => reach < below)![1];
	if (isWhole) return Math.max(1, step);
	return value < 100 && !Number.isInteger(round(value)) ? Math.min(0.1, step) : step;
}

const round = (value: number) => Number(value.toFixed(3));
