import type { Interpreter } from '../../run/interpreter';
import { NotSimulated } from '../../run/limits';
import { PyDict } from '../../values/collections/dict';
import { PyTuple } from '../../values/collections/tuple';
import type { PyException } from '../../values/exceptions';
import { PyFloat, type Value } from '../../values/object';
import { formatFields } from '../../values/text/format-string';
import { formatPercent } from '../../values/text/percent';
import { str } from '../../values/text/repr';
import { tracebackText } from '../traceback';

/** One call of a logger, as handlers get it. */
export interface LogRecord {
	readonly name: string;
	readonly level: number;
	readonly levelName: string;
	readonly message: string;
	readonly thrown: PyException | null;
	/** seconds */
	readonly time: number;
	readonly line: number;
	readonly functionName: string;
}

/** `record.getMessage()` */
export function messageOf(vm: Interpreter, message: Value, args: readonly Value[]): string {
	const text = str(vm, message);
	if (!args.length) return text;
	const [only] = args;
	const isMapping = args.length === 1 && only instanceof PyDict && only.size > 0;
	return formatPercent(vm, text, isMapping ? only : new PyTuple(args));
}

export type Style = '%' | '{' | '$';

export const BASIC_FORMAT = '%(levelname)s:%(name)s:%(message)s';

/** logging.Formatter */
export class Formatter {
	constructor(
		private readonly format: string | null,
		private readonly dateFormat: string | null,
		private readonly style: Style
	) {}

	text(vm: Interpreter, record: LogRecord): string {
		const format = this.format ?? (this.style === '%' ? '%(message)s' : '{message}');
		const fields = this.fields(vm, record);
		const line =
			this.style === '%'
				? formatPercent(vm, format, PyDict.of(fields))
				: formatFields(vm, format, {
						positional: [],
						named: (name) => fields.get(name) ?? refuse(name)
					});
		return record.thrown ? `${line}\n${tracebackText(vm, record.thrown).trimEnd()}` : line;
	}

	private fields(vm: Interpreter, record: LogRecord): Map<string, Value> {
		if (this.format?.includes('taskName')) throw new NotSimulated('logging: taskName');
		return new Map<string, Value>([
			['name', record.name],
			['levelname', record.levelName],
			['levelno', record.level],
			['message', record.message],
			['asctime', this.date(record.time)],
			['created', new PyFloat(record.time)],
			['msecs', new PyFloat(Math.floor((record.time % 1) * 1000))],
			['relativeCreated', new PyFloat(record.time * 1000)],
			['lineno', record.line],
			['funcName', record.functionName],
			['filename', 'program.py'],
			['pathname', 'program.py'],
			['module', 'program'],
			['process', 1],
			['processName', 'MainProcess'],
			['thread', 1],
			['threadName', 'MainThread']
		]);
	}

	private date(time: number): string {
		const parts = calendar(time);
		if (this.dateFormat !== null)
			return this.dateFormat.replace(
				/%([a-zA-Z%])/g,
				(_all, key: string) => parts[key] ?? refuse(`%${key}`)
			);
		const milliseconds = String(Math.floor((time % 1) * 1000)).padStart(3, '0');
		return `${parts.Y}-${parts.m}-${parts.d} ${parts.H}:${parts.M}:${parts.S},${milliseconds}`;
	}
}

function refuse(what: string): never {
	throw new NotSimulated(`logging: ${what}`);
}

/** The parts of a date for strftime; the clock of a run begins with 1970 (UTC). */
function calendar(time: number): Record<string, string> {
	const two = (value: number) => String(value).padStart(2, '0');
	const seconds = Math.floor(time);
	const days = Math.floor(seconds / 86400);
	const [H, M, S] = [
		Math.floor(seconds / 3600) % 24,
		Math.floor(seconds / 60) % 60,
		seconds % 60
	].map((part) => two(part)) as [string, string, string];
	// civil date from days, with years that begin in March
	const shifted = days + 719468;
	const era = Math.floor(shifted / 146097);
	const dayOfEra = shifted - era * 146097;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36524) -
			Math.floor(dayOfEra / 146096)) /
			365
	);
	const dayOfYear =
		dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
	const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
	const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
	const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
	const [Y, m, d] = [String(year), two(month), two(day)];
	return { Y, m, d, H, M, S, y: Y.slice(-2), T: `${H}:${M}:${S}`, F: `${Y}-${m}-${d}`, '%': '%' };
}
