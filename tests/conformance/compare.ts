import type { RecordedEvent, RunRecord } from '../../src/lib/cpython/record';

const EVENTS_BEFORE = 8;
const EVENTS_AFTER = 4;
const COLUMN = 56;

/** Where two runs of one program first differ, both side by side; null: they agree. */
export function difference(cpython: RunRecord, swimloop: RunRecord): string | null {
	const left = lines(cpython);
	const right = lines(swimloop);
	const length = Math.max(left.length, right.length);
	for (let i = 0; i < length; i++) if (left[i] !== right[i]) return sideBySide(left, right, i);
	return null;
}

/** One line an event, then what was warned of, then the end. */
function lines({ events, warnings, ending, value, end }: RunRecord): string[] {
	const isOver = ending === 'ok' || ending === 'error';
	return [
		...events.map(line),
		// at a deadlock CPython has thrown nothing away yet, so it warns of nothing
		...(isOver ? warnings.map((warning) => warning.join(' ')).sort() : []),
		`ends at ${end} s: ${[ending, value].filter(Boolean).join(' ')}`
	];
}

function line(event: RecordedEvent): string {
	if (event[0] === 'print') return `${event[1]} s  ${event[2]}> ${JSON.stringify(event[3])}`;
	const [kind, pass, time, task, rest] = event;
	if (kind === 'step') return `${time} s  #${pass} ${task} ${rest}`;
	return `${time} s  #${pass} ${task} cancelled by ${rest || 'the loop'}`;
}

function sideBySide(left: readonly string[], right: readonly string[], at: number): string {
	const rows = [`  ${'CPython'.padEnd(COLUMN)} Swimloop`];
	for (let i = Math.max(at - EVENTS_BEFORE, 0); i <= at + EVENTS_AFTER; i++) {
		const mark = i === at ? '>' : left[i] === right[i] ? ' ' : '|';
		rows.push(`${mark} ${(left[i] ?? '').padEnd(COLUMN)} ${right[i] ?? ''}`);
	}
	return rows.join('\n');
}
