import { KIND } from './kinds';
import { perTrace } from './derived/per-trace';
import type { Trace } from './trace';

export interface Output {
	readonly index: number;
	readonly time: number; // seconds
	readonly task: number; // 0 = the module's own code or a plain callback
	readonly text: string; // without its line end
	readonly line: number;
}

/** Everything the program prints, in order; found once for a trace. */
export const outputs: (trace: Trace) => readonly Output[] = perTrace((trace) => {
	const found: Output[] = [];
	for (let i = trace.kind.indexOf(KIND.print); i >= 0; i = trace.kind.indexOf(KIND.print, i + 1)) {
		found.push({
			index: i,
			time: trace.time[i],
			task: trace.task[i],
			text: trace.strings[trace.a[i]],
			line: trace.line[i]
		});
	}
	return found;
});
