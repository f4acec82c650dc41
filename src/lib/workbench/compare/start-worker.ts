/** Starts a worker that simulates one point of a curve at a time. */
export function startWorker(): Worker {
	return new Worker(new URL('./curve.worker.ts', import.meta.url), { type: 'module' });
}
