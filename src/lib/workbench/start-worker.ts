/** Starts a worker that simulates, inspects, advises or measures: one script, so that the engine is loaded once. */
export function startWorker(): Worker {
	return new Worker(new URL('./simulator.worker.ts', import.meta.url), { type: 'module' });
}
