import type { Interpreter } from '../../run/interpreter';
import { PyList } from '../collections/list';
import { isExceptionGroup, type PyExceptionGroup } from '../exception-group';
import type { PyException } from '../exceptions';
import { str } from './repr';

const BECAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const MEANWHILE = '\nDuring handling of the above exception, another exception occurred:\n\n';
const MOST_MEMBERS = 15;
const MOST_LEVELS = 10;
/** _RECURSIVE_CUTOFF */
const MOST_REPEATS = 3;

/** `str` of an exception whose `__str__` may fail itself (traceback._safe_string). */
export function safeStr(vm: Interpreter, exc: PyException): string {
	try {
		return str(vm, exc);
	} catch (thrown) {
		vm.asException(thrown);
		return '<exception str() failed>';
	}
}

/**
 * The text that CPython prints for an exception that nobody caught, without carets; it ends in a
 * newline. Source lines are shown where the source is given.
 */
export function formatException(
	vm: Interpreter,
	exc: PyException,
	filename: string,
	source?: string
): string {
	return new TracebackText(vm, filename, source?.split('\n') ?? []).format(exc);
}

/** What names the exception, and the lines of its notes (TracebackException.format_exception_only). */
export function formatExceptionOnly(vm: Interpreter, exc: PyException): string[] {
	const { module, qualname } = exc.cls;
	const name = module === 'builtins' || module === '__main__' ? qualname : `${module}.${qualname}`;
	const message = safeStr(vm, exc);
	const notes = exc.attrs.get('__notes__');
	const lines = notes instanceof PyList ? notes.items.flatMap((n) => str(vm, n).split('\n')) : [];
	return [`${name}${message ? `: ${message}` : ''}`, ...lines].map((line) => `${line}\n`);
}

/** CPython's traceback.TracebackException.format */
class TracebackText {
	private text = '';
	/** how deep in exception groups */
	private depth = 0;
	private needsClose = false;
	private readonly seen = new Set<PyException>();

	constructor(
		private readonly vm: Interpreter,
		private readonly filename: string,
		private readonly lines: readonly string[]
	) {}

	format(exc: PyException): string {
		this.addChain(exc);
		return this.text;
	}

	private addChain(exc: PyException): void {
		const chain: { exc: PyException; link: string }[] = [];
		for (let next: PyException | null = exc, link = ''; next && !this.seen.has(next);) {
			this.seen.add(next);
			chain.push({ exc: next, link });
			link = next.cause ? BECAUSE : MEANWHILE;
			next = next.cause !== undefined ? next.cause : next.context;
		}
		// each link stands behind the exception that it leads from
		chain.reverse().forEach(({ exc: member, link }) => {
			if (isExceptionGroup(member)) this.addGroup(member);
			else this.addSingle(member);
			if (link) this.emit(link);
		});
	}

	private addSingle(exc: PyException): void {
		if (exc.traceback.length) {
			this.emit('Traceback (most recent call last):\n');
			this.emit(this.stack(exc));
		}
		this.emit(formatExceptionOnly(this.vm, exc).join(''));
	}

	private addGroup(group: PyExceptionGroup): void {
		if (this.depth > MOST_LEVELS) {
			this.emit(`... (max_group_depth is ${MOST_LEVELS})\n`);
			return;
		}
		const isTop = this.depth === 0;
		if (isTop) this.depth = 1;
		if (group.traceback.length) {
			this.emit('Exception Group Traceback (most recent call last):\n', isTop ? '+' : '|');
			this.emit(this.stack(group));
		}
		this.emit(formatExceptionOnly(this.vm, group).join(''));
		this.addMembers(group.exceptions);
		if (isTop) this.depth = 0;
	}

	private addMembers(members: readonly PyException[]): void {
		const count = Math.min(members.length, MOST_MEMBERS + 1);
		this.needsClose = false;
		for (let i = 0; i < count; i++) {
			const isLast = i === count - 1;
			if (isLast) this.needsClose = true;
			const isCut = i >= MOST_MEMBERS;
			const title = isCut ? '...' : String(i + 1);
			this.text += `${this.indent()}${i === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
			this.depth++;
			if (isCut) {
				const left = members.length - MOST_MEMBERS;
				this.emit(`and ${left} more exception${left === 1 ? '' : 's'}\n`);
			} else this.addChain(members[i] as PyException);
			if (isLast && this.needsClose) {
				this.text += `${this.indent()}+------------------------------------\n`;
				this.needsClose = false;
			}
			this.depth--;
		}
	}

	private stack(exc: PyException): string {
		let text = '';
		let last = '';
		let repeats = 0;
		for (const entry of [...exc.traceback].reverse()) {
			const place = `  File "${this.filename}", line ${entry.line}, in ${entry.function}\n`;
			if (place !== last) {
				text += repeated(repeats);
				last = place;
				repeats = 0;
			}
			repeats++;
			if (repeats > MOST_REPEATS) continue;
			const source = this.lines[entry.line - 1]?.trim();
			text += place + (source ? `    ${source}\n` : '');
		}
		return text + repeated(repeats);
	}

	private indent(): string {
		return ' '.repeat(2 * this.depth);
	}

	private emit(text: string, margin = '|'): void {
		if (this.depth === 0) this.text += text;
		else this.text += text.replace(/^(?=[^])/gm, `${this.indent()}${margin} `);
	}
}

function repeated(count: number): string {
	const more = count - MOST_REPEATS;
	return more > 0 ? `  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]\n` : '';
}
