import { PyDict } from '../python/values/collections/dict';
import type { PyException } from '../python/values/exceptions';
import type { PyObject } from '../python/values/object';
import { endsLoop, type EventLoop } from './base-events';
import { describe } from './describe';
import { writeNotice } from './leftovers';

/** What the handler is told beside the message and the exception. */
interface Concerned {
	readonly task?: PyObject;
	readonly future?: PyObject;
	readonly handle?: PyObject;
	readonly asyncgen?: PyObject;
}

/**
 * `call_exception_handler`: the program's own handler, else what CPython logs becomes a notice.
 * @throws PyException SystemExit and KeyboardInterrupt
 */
export function callExceptionHandler(
	loop: EventLoop,
	message: string,
	exc: PyException,
	concerned: Concerned
): void {
	if (loop.exceptionHandler === null) return logException(loop, exc);
	const context = PyDict.of([
		['message', message],
		['exception', exc],
		...(Object.entries(concerned) as [string, PyObject][])
	]);
	try {
		loop.vm.call(loop.exceptionHandler, [loop, context]);
	} catch (thrown) {
		const failed = loop.vm.asException(thrown);
		if (endsLoop(failed)) throw failed;
		logException(loop, failed);
	}
}

/** `default_exception_handler`: an exception that nobody looked at. */
export function logException(loop: EventLoop, exc: PyException): void {
	const { recorder } = loop;
	const line = exc.traceback[0]?.line ?? recorder.line;
	writeNotice(recorder, 'never-retrieved', describe(loop.vm, exc), { line });
}
