import path from 'node:path';
import { textLines, type TextFormat } from '../../lib/export/formats';
import { LANGUAGES, type Language } from '../../lib/i18n/language';
import { describe } from '../../lib/share/title';
import { lineNumber, oneOf, parseCall } from '../arguments';
import { eachFile } from '../each-file';
import { WrongCall } from '../failures';
import { makeFolder, print, writeFile } from '../files';
import { runFile, type RunWithTrace } from '../run';

/** The ending of each format's files. */
const ENDINGS = {
	ndjson: 'ndjson',
	chrome: 'json',
	csv: 'csv',
	intervals: 'csv',
	mermaid: 'mmd'
} as const satisfies Record<TextFormat, string>;
const FORMATS = Object.keys(ENDINGS) as TextFormat[];

/** Characters that are written at once: a line each would be slow. */
const PIECE = 1 << 16;

/** `swimloop trace`: runs programs and prints their traces, or writes them into a folder. */
export async function trace(args: readonly string[]): Promise<number> {
	const call = parseCall(args, { entry: {}, format: {}, lang: {}, output: { short: 'o' } });
	const entry = lineNumber('entry', call.option('entry'));
	const format = oneOf('format', call.option('format'), FORMATS) ?? 'ndjson';
	const lang = oneOf('lang', call.option('lang'), LANGUAGES) ?? 'en';
	const folder = call.option('output');
	if (folder === undefined) {
		if (format !== 'ndjson' && call.files.length > 1) {
			throw new WrongCall(`Traces as ${format} cannot stand behind each other: use -o DIR.`);
		}
		return eachFile(call.files, (file) => print(pieces(runFile(file, entry), format, lang)));
	}

	const names = outputNames(call.files, ENDINGS[format]);
	makeFolder(folder);
	return eachFile(call.files, (file) => {
		const run = runFile(file, entry);
		writeFile(path.join(folder, names.get(file) ?? file), pieces(run, format, lang));
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

function* pieces(
	{ trace, source }: RunWithTrace,
	format: TextFormat,
	lang: Language
): Generator<string> {
	let piece = '';
	const { title } = describe(source);
	for (const line of textLines(format, { trace, title }, lang)) {
		piece += line + '\n';
		if (piece.length < PIECE) continue;
		yield piece;
		piece = '';
	}
	yield piece;
}
