// Measures how fast programs are simulated, and how fast CPython runs the same ones; writes the tables of
// docs/benchmarks.md.
import { simulate } from '../../src/lib/simulate';
import { findCPython } from './cpython';
import { measure } from './measure';
import { bytesOf, bytesPerWaitingTask } from './memory';
import { PROGRAMS, type BenchProgram } from './programs';
import { startPyodide } from './pyodide';
import { writeReport } from './report';
import { decimal, markdownTable, type Column } from './table';

interface Row {
	readonly name: string;
	readonly tasks: number;
	readonly isGrowth: boolean;
	/** medians of processor time in milliseconds; CPython's undefined where there is none */
	readonly cpython: number | undefined;
	readonly pyodide: number;
	readonly swimloop: number;
	readonly events: number;
	readonly traceBytes: number;
	/** of objects, for each waiting task */
	readonly taskBytes: number;
	readonly ending: string;
}

const cpython = findCPython();
const pyodide = await startPyodide();
let version = '';

/** The three one after another, so that a machine that is busy for a while is so for all of them. */
function compare({ name, source, tasks, isGrowth = false }: BenchProgram): Row {
	console.log(name);
	const reference = cpython?.(source);
	version = reference?.version ?? '';
	const taskBytes = isGrowth ? bytesPerWaitingTask(source, tasks) : NaN;
	const inPyodide = measure(() => pyodide.execute(source));
	const swimloop = measure(() => simulate(source));
	const { trace, ending } = simulate(source);
	if (!trace) throw new Error('The program does not parse.');
	return {
		name,
		tasks,
		isGrowth,
		cpython: reference?.milliseconds,
		pyodide: inPyodide,
		swimloop,
		events: trace.length,
		traceBytes: bytesOf(trace),
		taskBytes,
		ending
	};
}

const ratio = (other: number | undefined, own: number) =>
	other === undefined ? '-' : `${decimal(other / own, 1)}×`;

const SPEED: Column<Row>[] = [
	{ heading: 'program', isText: true, cell: (row) => row.name },
	{
		heading: 'CPython ms',
		cell: ({ cpython }) => (cpython === undefined ? '-' : decimal(cpython, 1))
	},
	{ heading: 'Pyodide ms', cell: (row) => decimal(row.pyodide, 1) },
	{ heading: 'Swimloop ms', cell: (row) => decimal(row.swimloop, 1) },
	{ heading: 'to CPython', cell: (row) => ratio(row.cpython, row.swimloop) },
	{ heading: 'to Pyodide', cell: (row) => ratio(row.pyodide, row.swimloop) },
	{ heading: 'events', cell: (row) => decimal(row.events) },
	{ heading: 'events/s', cell: (row) => decimal((row.events / row.swimloop) * 1000) },
	{ heading: 'ends', isText: true, cell: (row) => row.ending }
];

const GROWTH: Column<Row>[] = [
	{ heading: 'tasks', cell: (row) => decimal(row.tasks) },
	{ heading: 'µs a task', cell: (row) => decimal((row.swimloop / row.tasks) * 1000, 1) },
	{ heading: 'ns an event', cell: (row) => decimal((row.swimloop / row.events) * 1e6) },
	{ heading: 'bytes a waiting task', cell: (row) => decimal(row.taskBytes) },
	{ heading: 'trace bytes an event', cell: (row) => decimal(row.traceBytes / row.events, 1) },
	{ heading: 'trace MB', cell: (row) => decimal(row.traceBytes / 1e6, 1) }
];

const rows = PROGRAMS.map(compare);
writeReport('npm run bench', [
	`Node ${process.version}, Pyodide's CPython ${pyodide.version}` +
		`${version ? `, the system's CPython ${version}` : ''}:`,
	markdownTable(SPEED, rows),
	'`Semaphore(10)` from 100 to 100,000 tasks:',
	markdownTable(
		GROWTH,
		rows.filter(({ isGrowth }) => isGrowth)
	)
]);
