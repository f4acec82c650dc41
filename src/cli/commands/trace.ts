import path from 'node:path';
import { messages } from '../../lib/i18n/messages';
import { chrome } from '../../lib/trace/chrome';
import { csv } from '../../lib/trace/csv';
import { ndjson } from '../../lib/trace/ndjson';
import type { Trace } from '../../lib/trace/trace';
import { lineNumber, oneOf, parseCall } from '../arguments';
import { eachFile } from '../each-file';
import { WrongCall } from '../failures';
import { makeFolder, print, writeFile } from '../files';
import { runFile } from '../run';

const FORMATS = ['ndjson', 'chrome', 'csv'] as const;
type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<Format, string>> = { ndjson: 'ndjson', chrome: 'json', csv: 'csv' };
/** Characters that are written at once: a line each would be slow. */
const PIECE = 1 << 16;

/** `swimloop trace`: runs programs and prints their traces, or writes them into a folder. */
export async function trace(args: readonly string[]): Promise<number> {
	const call = parseCall(args, { entry: {}, format: {}, output: { short: 'o' } });
	const entry = lineNumber('entry', call.option('entry'));
	const format = oneOf('format', call.option('format'), FORMATS) ?? 'ndjson';
	const folder = call.option('output');
	if (folder === undefined) {
		if (format !== 'ndjson' && call.files.length > 1) {
			throw new WrongCall(`Traces as ${format} cannot stand behind each other: use -o DIR.`);
		}
		return eachFile(call.files, (file) => print(pieces(runFile(file, entry).trace, format)));
	}

	const names = outputNames(call.files, ENDINGS[format]);
	makeFolder(folder);
	return eachFile(call.files, (file) => {
		const { trace } = runFile(file, entry);
		writeFile(path.join(folder, names.get(file) ?? file), pieces(trace, format));
	});
}

/** The name of each file's trace. Two that would overwrite each other are a wrong call. */
function outputNames(files: readonly string[], ending: string): Map<string, string> {
	const names = new Map<string, string>();
	const sources = new Map<string, string>();
	for (const file of files) {
		const stem = file === '-' ? 'stdin' : path.basename(file).replace(/\.py$/, '');
		const name = `${stem}.${ending}`;
		const other = sources.get(name);
		if (other !== undefined) {
			throw new WrongCall(`${other} and ${file} would both be written to ${name}.`);
		}
		sources.set(name, file);
		names.set(file, name);
	}
	return names;
}

function* pieces(trace: Trace, format: Format): Generator<string> {
	let piece = '';
	for (const line of lines(trace, format)) {
		piece += line + '\n';
		if (piece.length < PIECE) continue;
		yield piece;
		piece = '';
	}
	yield piece;
}

function* lines(trace: Trace, format: Format): Generator<string> {
	if (format === 'csv') yield* csv(trace);
	else if (format === 'chrome') yield JSON.stringify(chrome(trace));
	else for (const object of ndjson(trace, messages('en').notice)) yield JSON.stringify(object);
}
