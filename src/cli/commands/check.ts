import { messages } from '../../lib/i18n/messages';
import { innermostLine } from '../../lib/python/values/text/innermost-line';
import { deadlockOf } from '../../lib/trace/deadlock';
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
			await print([`${name}:${line || 1}:${column + 1}: ${words.notice(code, subject, line)}\n`]);
		}
		reportEnding(name, run);
	});
}

function reportEnding(
	name: string,
	{ trace, ending, value, traceback, notices }: RunWithTrace
): void {
	if (ending === 'error') {
		throw new FileProblem(name, words.endings.error(value), innermostLine(traceback));
	}
	if (ending === 'deadlock') {
		const deadlock = deadlockOf(trace);
		throw new FileProblem(name, words.endings.deadlock(deadlock), deadlock?.waits[0]?.line || 1);
	}
	if (ending !== 'not-simulated') return;
	const at = notices.find(({ code }) => code === 'not-simulated');
	const message = words.endings['not-simulated'](value);
	throw new FileProblem(name, message, at?.line, at && at.column + 1);
}
