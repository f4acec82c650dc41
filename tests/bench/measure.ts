const MEASURE_FOR = 2000; // milliseconds
const WARM_UP_FOR = 500;
const FEWEST_RUNS = 3;

/** Median milliseconds of processor time of `work`, garbage collection included, after some to warm up. */
export function measure(work: () => void): number {
	repeat(work, WARM_UP_FOR, 1);
	const taken = repeat(work, MEASURE_FOR, FEWEST_RUNS).sort((a, b) => a - b);
	return taken[Math.floor(taken.length / 2)];
}

function repeat(work: () => void, milliseconds: number, fewest: number): number[] {
	const taken: number[] = [];
	const deadline = performance.now() + milliseconds;
	while (taken.length < fewest || performance.now() < deadline) {
		const begin = process.cpuUsage();
		work();
		const { user, system } = process.cpuUsage(begin);
		taken.push((user + system) / 1000);
	}
	return taken;
}
