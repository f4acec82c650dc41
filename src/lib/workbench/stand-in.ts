import type { Notice } from '../python/syntax/notice';
import { KIND, WAITS, CAUSES, type Ending } from '../trace/kinds';
import { Recorder } from '../trace/recorder';
import type { Trace } from '../trace/trace';

export interface Run {
	trace: Trace | null;
	problem: { message: string; line: number; column: number } | null;
	notices: Notice[];
	entries: { name: string; line: number; isAsync: boolean }[];
	ending: { outcome: Ending; value: string } | null;
}
export interface SimulateOptions {
	entry?: number;
}

/** Temporary: plays `fetch` calls of the first view, one after another or together. */
export function simulate(source: string, _options: SimulateOptions = {}): Run {
	const none = { notices: [], entries: [] };
	if (source.includes('def (')) {
		return {
			trace: null,
			problem: { message: 'expected a name', line: 3, column: 4 },
			ending: null,
			...none
		};
	}
	const isTogether = source.includes('gather');
	const r = new Recorder();
	const s = (text: string) => r.string(text);
	const ready = (task: number, handle: number, cause: (typeof CAUSES)[number]) =>
		r.add(KIND['handle.ready'], task, handle, s('step'), CAUSES.indexOf(cause));
	const suspend = (
		task: number,
		on: (typeof WAITS)[number],
		target: number,
		label: string,
		until = NaN
	) => r.add(KIND['task.suspend'], task, WAITS.indexOf(on), target, s(label), 0, until);
	const names = ['news', 'weather', 'sport'];
	const seconds = [2, 2, 2];
	r.line = 20;
	r.add(KIND.line);
	r.add(KIND['loop.start']);
	r.add(KIND['task.create'], 1, 0, s('main'), s('main'));
	let handle = 1;
	ready(1, handle, 'created');
	const iteration = (n: number) => {
		r.iteration++;
		r.task = 0;
		r.line = 0;
		r.add(KIND['loop.iteration'], 0, n);
	};
	const run = (task: number, h: number) => {
		r.add(KIND['handle.run'], task, h, s('step'));
		r.task = task;
		r.add(KIND['task.step'], task, 0);
	};
	const print = (task: number, text: string, line: number) => {
		r.line = line;
		r.add(KIND.line, task);
		r.add(KIND.print, task, s(text));
	};
	iteration(1);
	run(1, handle);
	r.line = 12;
	r.add(KIND.line, 1);
	if (isTogether) {
		const handles: number[] = [];
		names.forEach((name, i) => {
			r.add(KIND['task.create'], i + 2, 1, s(name), s('fetch'));
			handles[i + 2] = ++handle;
			ready(i + 2, handle, 'created');
		});
		r.add(KIND['future.create'], 1, 1, s('_GatheringFuture'), s('gather'));
		names.forEach((_, i) => r.add(KIND['future.depends'], 1, 1, i + 2));
		suspend(1, 'gather', 1, 'gather(…)');
		iteration(3);
		names.forEach((_, i) => {
			run(i + 2, handles[i + 2]);
			r.line = 7;
			r.add(KIND.line, i + 2);
			r.add(KIND['timer.set'], i + 2, ++handle, s('wake'), 0, 0, seconds[i]);
			handles[i + 2] = handle;
			suspend(i + 2, 'sleep', i + 10, `sleep(${seconds[i]})`, seconds[i]);
		});
		names.forEach((name, i) => {
			iteration(0);
			r.add(KIND['loop.wait'], 0, 0, 0, 0, 0, seconds[i]);
			r.time = seconds[i];
			r.add(KIND['timer.due'], i + 2, handles[i + 2]);
			ready(i + 2, handles[i + 2], 'timer');
			run(i + 2, handles[i + 2]);
			print(i + 2, `${name} is here`, 8);
			r.add(KIND['task.end'], i + 2, 0, s(`'${name}'`));
		});
		ready(1, ++handle, 'future');
		iteration(1);
		run(1, handle);
	} else {
		names.forEach((name, i) => {
			r.line = 7;
			r.add(KIND.line, 1);
			const end = r.time + seconds[i];
			r.add(KIND['timer.set'], 1, ++handle, s('wake'), 0, 0, end);
			suspend(1, 'sleep', i + 10, `sleep(${seconds[i]})`, end);
			iteration(0);
			r.add(KIND['loop.wait'], 0, 0, 0, 0, 0, end);
			r.time = end;
			r.add(KIND['timer.due'], 1, handle);
			ready(1, handle, 'timer');
			run(1, handle);
			print(1, `${name} is here`, 8);
		});
	}
	print(1, 'all here', 15);
	r.add(KIND['task.end'], 1, 0, s('None'));
	r.task = 0;
	r.add(KIND['loop.stop']);
	r.add(KIND['program.end'], 0, 0);
	return { trace: r.trace(), problem: null, ending: { outcome: 'ok', value: '' }, ...none };
}
