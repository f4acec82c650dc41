// Prints how fast programs are simulated, and the ratio to the system's CPython running the same ones.
import { simulate } from '../../src/lib/simulate';
import { COLUMNS, type Trace } from '../../src/lib/trace/trace';
import { timeOnCPython } from './cpython';
import { PROGRAMS, type BenchProgram } from './programs';

const MEASURE_FOR = 2000; // milliseconds for each program
const WARM_UP_FOR = 500;
const FEWEST_RUNS = 5;

interface Row {
	readonly milliseconds: number;
	readonly events: number;
	readonly bytes: number;
	readonly ending: string;
}

/** Median processor time of whole runs: parsing, compiling, running and recording. */
function measure({ source }: BenchProgram): Row {
	repeat(source, WARM_UP_FOR, 1);
	const taken = repeat(source, MEASURE_FOR, FEWEST_RUNS).sort((a, b) => a - b);
	const { trace, ending } = simulate(source);
	if (!trace) throw new Error('The program does not parse.');
	return {
		milliseconds: taken[Math.floor(taken.length / 2)],
		events: trace.length,
		bytes: bytesOf(trace),
		ending: `${ending}`
	};
}

function repeat(source: string, milliseconds: number, fewest: number): number[] {
	const taken: number[] = [];
	const deadline = performance.now() + milliseconds;
	while (taken.length < fewest || performance.now() < deadline) {
		const begin = process.cpuUsage();
		simulate(source);
		const { user, system } = process.cpuUsage(begin);
		taken.push((user + system) / 1000);
	}
	return taken;
}

/** Of the columns, and of the strings at two bytes a character. */
function bytesOf(trace: Trace): number {
	const columns = COLUMNS.reduce((sum, name) => sum + trace[name].byteLength, 0);
	return trace.strings.reduce((sum, text) => sum + 2 * text.length, columns);
}

const decimal = (value: number, digits: number) =>
	value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

function print(cells: readonly string[]): void {
	const [name, ...numbers] = cells;
	console.log(name.padEnd(30) + numbers.map((cell) => cell.padStart(14)).join(''));
}

const cpython = timeOnCPython(PROGRAMS.map(({ source }) => source));
console.log(
	cpython
		? `Medians of processor time; CPython ${cpython.version} under a virtual clock, without tracing; Swimloop on Node ${process.version}, with the trace.`
		: 'There is no python3 of 3.11 or later here, so there is nothing to compare with.'
);
print([
	'program',
	'CPython ms',
	'Swimloop ms',
	'programs/s',
	'ratio',
	'events',
	'trace MB',
	'ends'
]);
PROGRAMS.forEach((program, i) => {
	const { milliseconds, events, bytes, ending } = measure(program);
	const reference = cpython?.milliseconds[i];
	print([
		program.name,
		reference === undefined ? '-' : decimal(reference, 2),
		decimal(milliseconds, 2),
		decimal(1000 / milliseconds, 1),
		reference === undefined ? '-' : `${decimal(reference / milliseconds, 1)}x`,
		decimal(events, 0),
		decimal(bytes / 1e6, 1),
		ending
	]);
});
