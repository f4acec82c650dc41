import { simulate } from '../simulate';
import { COLUMNS } from '../trace/trace';
import type { Answer, Request } from './simulator';

addEventListener('message', ({ data }: MessageEvent<Request>) => {
	const run = simulate(data.source, data.options);
	const buffers = run.trace ? COLUMNS.map((column) => run.trace![column].buffer) : [];
	postMessage({ id: data.id, run } satisfies Answer, { transfer: buffers as ArrayBuffer[] });
});
