import type { Interpreter } from '../python/run/interpreter';
import { repr } from '../python/values/text/repr';
import { cut } from './describe';
import { formatCallbackSource } from './format-helpers';
import type { DoneCallback, Future } from './futures';

const STATES = ['pending', 'cancelled', 'finished'] as const;

/** `base_futures._future_repr_info` */
export function futureReprInfo(vm: Interpreter, future: Future): string[] {
	const info: string[] = [STATES[future.state]!];
	if (future.failed) info.push(`exception=${repr(vm, future.failed)}`);
	else if (info[0] === 'finished') info.push(`result=${shorten(repr(vm, future.result()))}`);
	const { callbacks } = future;
	if (callbacks.length) info.push(formatCallbacks(vm, callbacks));
	return info;
}

export const futureRepr = (vm: Interpreter, future: Future): string =>
	`<${future.cls.name} ${futureReprInfo(vm, future).join(' ')}>`;

/** Characters of a result that is a text (reprlib.Repr.maxstring). */
const MOST_CHARACTERS = 30;
const shorten = (text: string) => (/^['"]/.test(text) ? cut(text, MOST_CHARACTERS) : text);

/** Those of the library's done callbacks that stand inside a function or a class, or are partials. */
const QUALNAMES: Readonly<Record<string, string>> = {
	_call_check_cancel: '_chain_future.<locals>._call_check_cancel',
	_clear_awaited_by_callback: 'shield.<locals>._clear_awaited_by_callback',
	_handle_completion: '_AsCompletedIterator._handle_completion',
	_inner_done_callback: 'shield.<locals>._inner_done_callback',
	_on_completion: '_wait.<locals>._on_completion',
	_on_task_done: 'TaskGroup._on_task_done',
	_outer_done_callback: 'shield.<locals>._outer_done_callback',
	_release_waiter: '_release_waiter()',
	gather: 'gather.<locals>._done_callback'
};

function formatCallbacks(vm: Interpreter, callbacks: readonly DoneCallback[]): string {
	const name = (callback: DoneCallback | undefined) => {
		if (callback!.callable !== undefined) return formatCallbackSource(vm, callback!.callable);
		if (callback!.steps > 0) return 'Task.task_wakeup()';
		const label = vm.recorder.text(callback!.label);
		return `${QUALNAMES[label] ?? label}()`;
	};
	const first = name(callbacks[0]);
	const last = name(callbacks[callbacks.length - 1]);
	if (callbacks.length === 1) return `cb=[${first}]`;
	if (callbacks.length === 2) return `cb=[${first}, ${last}]`;
	return `cb=[${first}, <${callbacks.length - 2} more>, ${last}]`;
}
