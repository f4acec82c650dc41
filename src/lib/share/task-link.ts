import { packText, unpackText, type LinkFault } from './link';

/** Something to do that somebody made of two programs: one to begin with, and one that does it. */
export interface SharedTask {
	/** Of the sentence: `en`, `fr`. */
	readonly language: string;
	/** What to do, in a sentence. */
	readonly text: string;
	/** What must hold in the end, as conditions of a lesson's goal. */
	readonly conditions: readonly string[];
	/** The program to begin with. */
	readonly given: string;
	readonly solution: string;
}

export type DecodedTask =
	| { readonly ok: true; readonly task: SharedTask }
	| { readonly ok: false; readonly reason: LinkFault };

const MARK = '#task=';
const MOST_CONDITIONS = 12;

/**
 * The fragment of a link to a task; null if it is too long. It is packed as that of a program: a line of
 * JSON (`language`, `text`, `goal`, and `given`, the length of the first program in UTF-16 units), and the
 * two programs one behind the other.
 */
export function encodeTask({
	language,
	text,
	conditions,
	given,
	solution
}: SharedTask): string | null {
	const head = JSON.stringify({ language, text, goal: conditions, given: given.length });
	const packed = packText(`${head}\n${given}${solution}`);
	return packed === null ? null : MARK + packed;
}

/** Whether a fragment is that of a link to a task. */
export function isTaskLink(fragment: string): boolean {
	return fragment.startsWith(MARK);
}

/** The task in a link's fragment. Never throws: what `encodeTask` does not write is refused with the reason. */
export function decodeTask(fragment: string): DecodedTask {
	if (!isTaskLink(fragment)) return { ok: false, reason: 'not-a-link' };
	const unpacked = unpackText(fragment.slice(MARK.length));
	if (!unpacked.ok) return unpacked;
	const task = parseTask(unpacked.text);
	return task ? { ok: true, task } : { ok: false, reason: 'not-a-program' };
}

function parseTask(text: string): SharedTask | null {
	const end = text.indexOf('\n');
	const head = end < 0 ? null : parseHead(text.slice(0, end));
	if (!head) return null;
	const { language, text: said, goal, given } = head;
	if (typeof language !== 'string' || !/^[a-z]{2}$/.test(language)) return null;
	if (typeof said !== 'string' || !Array.isArray(goal) || goal.length > MOST_CONDITIONS)
		return null;
	if (!goal.every((condition): condition is string => typeof condition === 'string')) return null;
	const programs = text.slice(end + 1);
	if (typeof given !== 'number' || !Number.isSafeInteger(given)) return null;
	if (given < 0 || given > programs.length) return null;
	return {
		language,
		text: said,
		conditions: goal,
		given: programs.slice(0, given),
		solution: programs.slice(given)
	};
}

function parseHead(line: string): Record<string, unknown> | null {
	try {
		const head: unknown = JSON.parse(line);
		return typeof head === 'object' ? (head as Record<string, unknown> | null) : null;
	} catch {
		return null;
	}
}
