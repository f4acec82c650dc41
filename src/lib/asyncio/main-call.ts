import { BLOCKED } from '../python/run/call';
import type { Interpreter } from '../python/run/interpreter';
import { NotSimulated } from '../python/run/limits';
import type { Value } from '../python/values/object';
import type { MainCall } from './state';

/**
 * Begins a call of the main thread in which a loop turns. @returns its value where no loop had to, else
 * BLOCKED: whoever drives the run goes on with `vm.asyncio.mainCall`
 */
export function beginMainCall(vm: Interpreter, call: MainCall): Value {
	if (!vm.threads.isMain) throw new NotSimulated('an event loop in a worker thread');
	const step = call.next();
	if (step.done) return step.value;
	vm.asyncio.mainCall = call;
	return BLOCKED;
}
