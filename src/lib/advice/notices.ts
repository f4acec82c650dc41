import { convertBlock } from '../blocks/convert';
import { isEdit } from '../blocks/outcome';
import { lives } from '../trace/derived/lives';
import { KIND, OUTCOMES } from '../trace/kinds';
import { kept, type Case } from './case';
import type { Finding } from './finding';
import { firstAt } from './places';

const FAILED = OUTCOMES.indexOf('failed');

/** How often a notice of a code was given, by its line and subject. */
function counted({ run }: Case, code: string) {
	const found = new Map<string, { line: number; subject: string; times: number }>();
	for (const notice of run.notices) {
		if (notice.code !== code) continue;
		const key = `${notice.line} ${notice.subject}`;
		const known = found.get(key);
		if (known) known.times += 1;
		else found.set(key, { line: notice.line, subject: notice.subject, times: 1 });
	}
	return [...found.values()];
}

/** Coroutines that were made and never awaited. */
export function forgottenAwaits(given: Case): Finding[] {
	const { program, trace } = given;
	return counted(given, 'never-awaited').map(({ line, subject, times }) => {
		const block = [...program.homes.keys()].find(
			(one) => one.kind === 'forgotten-await' && one.line === line
		);
		const edit = block && convertBlock(program, block, 'await');
		const index = Math.max(0, firstAt(trace, line));
		return {
			kind: 'forgotten-await',
			line,
			task: trace.task[index],
			index,
			seconds: null,
			mend: edit && isEdit(edit) ? kept(given.mend('await', edit.changes)) : null,
			coroutine: subject,
			times
		};
	});
}

/** Exceptions of tasks and futures that nobody looked at. */
export function unseenExceptions(given: Case): Finding[] {
	const { trace } = given;
	const { created, ended } = lives(trace);
	return counted(given, 'never-retrieved').map(({ line, subject, times }) => {
		const task = created.findIndex(
			(at, one) =>
				one > 0 &&
				trace.line[at] === line &&
				trace.kind[ended[one]] === KIND['task.end'] &&
				trace.a[ended[one]] === FAILED
		);
		const index = task > 0 ? ended[task] : Math.max(0, firstAt(trace, line));
		return {
			kind: 'never-retrieved',
			line: (task > 0 && trace.line[index]) || line,
			task: Math.max(0, task),
			index,
			seconds: null,
			mend: null,
			exception: subject,
			times
		};
	});
}
