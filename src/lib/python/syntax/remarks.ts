import type { Expr, Module, Remarks, SimDirective, Stmt } from './ast';
import type { Comment } from './grammar/tokens';
import { Lines } from './lines';
import { blocks, children, type Node } from './tree';

const SIM =
	/(?:^|(?<=[\s;,(]))sim:\s*(\d+(?:\.\d*)?|\.\d+)\s*(ms|s)(?:\s+(cpu|blocks|io))?(?![\w.])/i;
const HOW = { io: 'io', cpu: 'computes', blocks: 'blocks' } as const;

type CallExpr = Expr & { type: 'Call' };

/**
 * Attaches to each statement the trailing comment of its last line (of its header's last line, if it
 * has a body) and the comment lines above it; to a call inside it, the comment of the line where the
 * call ends, if that is not the statement's last.
 */
export function attachRemarks(
	module: Module,
	source: string,
	comments: readonly Comment[],
	headerEnds: WeakMap<object, number>
): void {
	if (comments.length > 0) new RemarkPass(source, comments, headerEnds).visit(module.body);
}

/** Splits a comment without its `#` into its words and its `sim:` directive. */
export function readComment(text: string): Pick<Remarks, 'label' | 'sim'> {
	const match = SIM.exec(text);
	if (!match) return text.trim() === '' ? {} : { label: text.trim() };
	const [whole, amount, unit, how = 'io'] = match;
	const seconds = unit.toLowerCase() === 'ms' ? Number(amount) / 1000 : Number(amount);
	const sim: SimDirective = { seconds, how: HOW[how.toLowerCase() as keyof typeof HOW] };
	const rest = text.slice(0, match.index) + text.slice(match.index + whole.length);
	const label = rest.replace(/\s+/g, ' ').trim();
	return label === '' ? { sim } : { label, sim };
}

/** Where the number of a comment's `sim:` directive stands in its text; null if it has none. */
export function simNumber(text: string): { start: number; end: number } | null {
	const match = SIM.exec(text);
	if (!match) return null;
	const start = match.index + match[0].indexOf(match[1]);
	return { start, end: start + match[1].length };
}

class RemarkPass {
	readonly #lines: Lines;
	readonly #trailing = new Map<number, Comment>();
	readonly #alone = new Map<number, Comment>();

	constructor(
		private readonly source: string,
		comments: readonly Comment[],
		private readonly headerEnds: WeakMap<object, number>
	) {
		this.#lines = new Lines(source);
		for (const comment of comments)
			(comment.isAlone ? this.#alone : this.#trailing).set(comment.line, comment);
	}

	visit(statements: readonly Stmt[]) {
		for (const [index, statement] of statements.entries()) {
			const next = statements[index + 1];
			this.#attach(statement, next);
			for (const block of blocks(statement)) this.visit(block);
		}
	}

	#attach(statement: Stmt, next: Stmt | undefined) {
		const headerEnd = this.headerEnds.get(statement);
		const lastLine = this.#lines.lineOf(headerEnd ?? statement.end);
		const isInline = headerEnd !== undefined && this.#firstBodyLine(statement) === lastLine;
		const isLast = next === undefined || this.#lines.lineOf(next.start) !== lastLine;
		const comment = isInline || !isLast ? undefined : this.#trailing.get(lastLine);
		const caption = this.#captionAbove(statement);
		const remarks: Remarks = {
			...(comment ? readComment(this.#textOf(comment)) : {}),
			...(caption ? { caption } : {})
		};
		if (Object.keys(remarks).length > 0) statement.remarks = remarks;
		this.#attachToCalls(statement, lastLine);
	}

	#firstBodyLine(statement: Stmt): number | null {
		if (!('body' in statement)) return null;
		return this.#lines.lineOf(statement.body[0].start);
	}

	/** Lines before the statement's last one: the call that ends last on a line, the outermost first. */
	#attachToCalls(statement: Stmt, lastLine: number) {
		if (this.#lines.lineOf(statement.start) === lastLine) return;
		const byLine = new Map<number, CallExpr>();
		const inner = new Set<Node>(blocks(statement).flat());
		const visit = (node: Node) => {
			if (node.type === 'Call') {
				const line = this.#lines.lineOf(node.end);
				const other = byLine.get(line);
				if (line < lastLine && (!other || node.end > other.end)) byLine.set(line, node);
			}
			for (const child of children(node)) if (!inner.has(child)) visit(child);
		};
		visit(statement);
		for (const [line, call] of byLine) {
			const comment = this.#trailing.get(line);
			const remarks = comment && readComment(this.#textOf(comment));
			if (remarks && Object.keys(remarks).length > 0) call.remarks = remarks;
		}
	}

	#captionAbove({ start }: Stmt): string | undefined {
		const comments = this.#lines.captionAbove(start, this.#alone);
		const texts = comments.map((comment) => this.#textOf(comment).trim());
		return texts.join('\n').trim() || undefined;
	}

	#textOf({ start, end }: Comment): string {
		return this.source.slice(start, end).replace(/^#+/, '');
	}
}
