import { KIND } from '../trace/kinds';
import type { Recorder } from '../trace/recorder';
import type { Interpreter } from '../python/run/interpreter';
import type { NoticeCode } from '../python/syntax/notice';
import { describe } from './describe';

/** Writes a notice; without a `place` it stands at the line that runs. */
export function writeNotice(
	recorder: Recorder,
	code: NoticeCode,
	subject: string,
	place: { readonly line: number; readonly column?: number } = recorder
): void {
	const { line } = recorder;
	recorder.line = place.line;
	recorder.add(
		KIND.notice,
		undefined,
		recorder.string(code),
		recorder.string(subject),
		place.column ?? 0
	);
	recorder.line = line;
}

/**
 * At the end of a run, what CPython says when it throws things away: coroutines that nobody awaited, and
 * failures that nobody looked at, each at the line that made it.
 */
export function writeLeftovers(vm: Interpreter): void {
	const { asyncio, recorder, unawaited } = vm;
	const inTasks = new Set(Array.from(asyncio.tasks, (task) => task.coroutine));
	for (const coroutine of unawaited)
		if (!inTasks.has(coroutine)) writeNotice(recorder, 'never-awaited', coroutine.name, coroutine);
	for (const future of asyncio.unretrieved)
		if (future.failed)
			writeNotice(recorder, 'never-retrieved', describe(vm, future.failed), future);
}

/** `Task.__del__`: tasks that the program has left pending, as where it closes its loop without cancelling them. */
export function writeLostTasks({ asyncio, recorder }: Interpreter): void {
	for (const task of asyncio.tasks)
		if (task.logsDestroyPending) writeNotice(recorder, 'task-destroyed', task.name, task);
}
