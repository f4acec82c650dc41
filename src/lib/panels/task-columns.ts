import type { TaskFigures } from '../trace/figures';

/** The columns of the table of tasks, in their order. */
export const TASK_COLUMNS = [
	'task',
	'created',
	'started',
	'ended',
	'steps',
	'ready',
	'suspended',
	'waiting',
	'blocked',
	'blocking',
	'outcome'
] as const;
export type TaskColumn = (typeof TASK_COLUMNS)[number];

/** What stands in a column: a name, an outcome or a number (seconds, NaN = never). */
export function valueIn(column: TaskColumn, row: TaskFigures, names: readonly string[]) {
	switch (column) {
		case 'task':
			return names[row.task];
		case 'outcome':
			return row.outcome ?? '';
		case 'created':
		case 'started':
		case 'ended':
		case 'steps':
			return row[column];
		default:
			return row.seconds[column];
	}
}

/** The rows sorted by a column; equal ones, and the names Task-2 and Task-10, in the order of creation. */
export function sorted(
	rows: readonly TaskFigures[],
	column: TaskColumn,
	isDescending: boolean,
	names: readonly string[]
): readonly TaskFigures[] {
	const direction = isDescending ? -1 : 1;
	return [...rows].sort((p, q) => {
		if (column === 'task') {
			return direction * names[p.task].localeCompare(names[q.task], 'en', { numeric: true });
		}
		const [a, b] = [valueIn(column, p, names), valueIn(column, q, names)];
		// What never came stands last, whichever way.
		if (Number.isNaN(a) || Number.isNaN(b))
			return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
		return a === b ? 0 : direction * (a < b ? -1 : 1);
	});
}

/** The rows as text for a spreadsheet: a line each, cells set apart by tabs, seconds with a decimal point. */
export function tabSeparated(
	rows: readonly TaskFigures[],
	heads: Readonly<Record<TaskColumn, string>>,
	names: readonly string[]
): string {
	const lines = rows.map((row) =>
		TASK_COLUMNS.map((column) => {
			const value = valueIn(column, row, names);
			return typeof value === 'number' ? (Number.isNaN(value) ? '' : String(value)) : cell(value);
		})
	);
	return [TASK_COLUMNS.map((column) => heads[column]), ...lines]
		.map((line) => line.join('\t'))
		.join('\n');
}

/** One line; a name that a spreadsheet would run as a formula is marked as text. */
function cell(text: string): string {
	const line = text.replace(/[\t\r\n]+/g, ' ');
	return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
