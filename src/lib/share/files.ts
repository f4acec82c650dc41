import { describe } from './title';

/** Bytes of a file that is opened as a program: thirty times the longest ones that people write. */
export const MOST_BYTES = 1_000_000;

const LONGEST_NAME = 60;

/** A file as the browser hands it over, or anything else that can be read like one. */
export interface ReadableFile {
	readonly size: number;
	arrayBuffer(): Promise<ArrayBuffer>;
}

export type OpenedFile =
	| { readonly ok: true; readonly source: string }
	| { readonly ok: false; readonly reason: FileFault };
export type FileFault = 'tooBig' | 'notText' | 'unreadable';

/** The program in a file; its size is looked at before its contents. */
export async function openFile(file: ReadableFile): Promise<OpenedFile> {
	if (file.size > MOST_BYTES) return { ok: false, reason: 'tooBig' };
	try {
		return parseProgram(new Uint8Array(await file.arrayBuffer()));
	} catch {
		// The browser says no more than that: the file was moved, or it is a folder.
		return { ok: false, reason: 'unreadable' };
	}
}

/**
 * The program in a file's bytes: UTF-8 without NUL, as CPython reads it. A byte order mark is dropped
 * and all line ends become `\n`, as CPython and the editor do; so that is also how programs are saved.
 */
export function parseProgram(bytes: Uint8Array): OpenedFile {
	if (bytes.length > MOST_BYTES) return { ok: false, reason: 'tooBig' };
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return { ok: false, reason: 'notText' };
	}
	if (text.includes('\0')) return { ok: false, reason: 'notText' };
	return { ok: true, source: text.replace(/\r\n?/g, '\n') };
}

/**
 * The name under which a program is saved: its title in lower-case ASCII letters, digits and hyphens,
 * and `.py`; `program.py` if that leaves nothing. A single word becomes two, since `queue.py` would
 * hide Python's own module from the programs beside it, and Windows will not have `con.py`.
 */
export function fileName(source: string): string {
	const slug = describe(source)
		.title.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[æœ]/g, (letter) => (letter === 'œ' ? 'oe' : 'ae'))
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, LONGEST_NAME)
		.replace(/-$/, '');
	if (!slug) return 'program.py';
	return slug.includes('-') ? `${slug}.py` : `${slug}-program.py`;
}
