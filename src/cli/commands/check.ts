import { messages } from '../../lib/i18n/messages';
import { totals } from '../../lib/trace/totals';
import { parseCall } from '../arguments';
import { eachFile } from '../each-file';
import { FileProblem } from '../failures';
import { print, shownName } from '../files';
import { runFile, type RunWithTrace } from '../run';

const words = messages('en');

/** `swimloop check`: a program's notices and errors. One that is only cut off by a limit has no error. */
export async function check(args: readonly string[]): Promise<number> {
	const { files } = parseCall(args);
	return eachFile(files, async (file) => {
		const run = runFile(file);
		const name = shownName(file);
		for (const { code, subject, line, column } of run.notices) {
			if (code === 'not-simulated') continue; // the error below
			await print([`${name}:${line}:${column + 1}: ${words.notice(code, subject, line)}\n`]);
		}
		reportEnding(name, run);
	});
}

function reportEnding(name: string, { trace, notices }: RunWithTrace): void {
	const { outcome, value } = totals(trace);
	const line = trace.line[trace.length - 1] || 1;
	if (outcome === 'error') throw new FileProblem(name, words.endings.error(value), line);
	if (outcome === 'deadlock') throw new FileProblem(name, words.endings.deadlock, line);
	if (outcome !== 'not-simulated') return;
	const at = notices.find(({ code }) => code === 'not-simulated');
	const message = words.endings['not-simulated'](value);
	throw new FileProblem(name, message, at?.line ?? line, (at?.column ?? 0) + 1);
}
