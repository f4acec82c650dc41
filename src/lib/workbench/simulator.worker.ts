import { measure } from '../experiments/measure';
import { inspect } from '../machine/inspection/inspect';
import { simulate } from '../simulate';
import type { AdviceAnswer, AdviceRequest } from './advice-request';
import type { PointAnswer, PointRequest } from './compare/point-request';
import type { InspectAnswer, InspectRequest } from './inspections';
import { preparePicture } from './prepared-picture';
import type { Answer, Request } from './simulator';

type Asked = Request | InspectRequest | AdviceRequest | PointRequest;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
	if ('advise' in data) return void advise(data);
	if ('measure' in data) {
		const answer: PointAnswer = { id: data.id, measured: measure(data.measure, data.entry) };
		postMessage(answer);
		return;
	}
	if ('inspect' in data) {
		const snapshots = inspect(data.source, data.inspect, data.options);
		const answer: InspectAnswer = { id: data.id, snapshots };
		postMessage(answer);
		return;
	}
	const run = simulate(data.source, data.options);
	const prepared = run.trace && preparePicture(run.trace);
	const answer: Answer = { id: data.id, run, prepared };
	postMessage(answer, { transfer: [...buffersOf([run.trace, prepared])] });
});

/** What finds mends, and weighs them, is loaded when it is first asked for. */
async function advise({ id, source, entry, advise: events }: AdviceRequest): Promise<void> {
	const { advise } = await import('../advice/advise');
	const answer: AdviceAnswer = { id, advice: advise(source, entry, events) };
	postMessage(answer);
}

/** All memory below a value, which is handed over instead of copied. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
	if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
	else if (Array.isArray(value) && typeof value[0] === 'string') return found;
	else if (typeof value === 'object' && value !== null) {
		for (const inner of Object.values(value)) buffersOf(inner, found);
	}
	return found;
}
