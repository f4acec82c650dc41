/** One column of a table: its heading, and which way its cells are aligned. */
export interface Column<Row> {
	readonly heading: string;
	readonly isText?: boolean;
	readonly cell: (row: Row) => string;
}

/** A table in Markdown, padded so that it can be read as it is. */
export function markdownTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
	const cells = columns.map(({ heading, cell }) => [heading, ...rows.map(cell)]);
	const widths = cells.map((column) => Math.max(3, ...column.map((text) => text.length)));
	const pad = (text: string, i: number) =>
		columns[i].isText ? text.padEnd(widths[i]) : text.padStart(widths[i]);
	const line = (texts: readonly string[]) => `| ${texts.join(' | ')} |`;
	const rule = columns.map(({ isText }, i) =>
		isText ? '-'.repeat(widths[i]) : `${'-'.repeat(widths[i] - 1)}:`
	);
	const lines = [0, ...rows.map((_, i) => i + 1)].map((n) =>
		line(cells.map((column, i) => pad(column[n], i)))
	);
	return [lines[0], line(rule), ...lines.slice(1)].join('\n');
}

/** A number with thousands apart. */
export const decimal = (value: number, digits = 0): string =>
	value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
