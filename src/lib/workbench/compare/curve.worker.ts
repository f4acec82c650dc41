import { measure, type Measured } from '../../experiments/measure';

export interface PointRequest {
	readonly id: number;
	readonly source: string;
	readonly entry?: number;
}
export interface PointAnswer {
	readonly id: number;
	readonly measured: Measured;
}

addEventListener('message', ({ data }: MessageEvent<PointRequest>) => {
	const answer: PointAnswer = { id: data.id, measured: measure(data.source, data.entry) };
	postMessage(answer);
});
