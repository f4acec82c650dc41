import { nativeCoroutine, type NativeBody, type PyCoroutine } from '../python/run/coroutine';
import type { Interpreter } from '../python/run/interpreter';
import type { Keywords, Value } from '../python/values/object';
import { getRunningLoop } from './events';
import { runInExecutor } from './executor-futures';

/** `asyncio.to_thread` */
export function toThread(
	vm: Interpreter,
	callable: Value,
	args: Value[],
	keywords: Keywords
): PyCoroutine {
	return nativeCoroutine(vm, 'to_thread', inThread(vm, callable, args, keywords));
}

function* inThread(
	vm: Interpreter,
	callable: Value,
	args: Value[],
	keywords: Keywords
): NativeBody {
	const context = vm.asyncio.context.copy();
	return yield runInExecutor(getRunningLoop(vm), null, callable, args, keywords, context);
}
