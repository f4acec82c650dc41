import type { Page } from 'playwright-core';
import {
	actByWheel,
	ascending,
	heapOf,
	measureMoves,
	metric,
	quantile,
	type Moved
} from './frames';

/** What a person feels, in milliseconds. */
export interface Felt extends Moved {
	/** from opening the file to its lanes on the screen, simulation included */
	readonly first: number;
	/** from a key, pressed just after a picture, until the next one is drawn; 95 % are shorter */
	readonly step: number;
	/** of the main thread, for each step */
	readonly stepWork: number;
	/** of the page, in megabytes */
	readonly heap: number;
}

const STEPS = 60;

/** Opens a program of `tasks` tasks in the page and measures how it moves. */
export async function feel(page: Page, url: string, source: string, tasks: number): Promise<Felt> {
	await page.goto(url);
	await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');

	await page.evaluate(watchFirst, tasks.toLocaleString('en'));
	await page
		.locator('input[type=file]')
		.setInputFiles({ name: 'bench.py', mimeType: 'text/x-python', buffer: Buffer.from(source) });
	const first = await page.evaluate(() => (window as unknown as { drawn: Promise<number> }).drawn);
	await page.waitForTimeout(1500); // what the page makes ready while it is idle
	await page.evaluate(actByWheel, '#lanes .scroller');
	const moved = await measureMoves(page, session);
	const rested = await metric(session, 'TaskDuration');
	const steps = ascending(await page.evaluate(stepThrough, STEPS));
	const stepWork = ((await metric(session, 'TaskDuration')) - rested) * 1000;
	return {
		first,
		...moved,
		step: quantile(steps, 0.95),
		stepWork: stepWork / STEPS,
		heap: await heapOf(session)
	};
}

/** In the page: a promise of how long it takes from the choice of a file to the picture of so many tasks. */
function watchFirst(tasks: string): void {
	const drawn = new Promise<number>((resolve, reject) => {
		const begin = () => {
			const from = performance.now();
			const look = () => {
				if (performance.now() - from > 120_000) return reject(new Error('No picture'));
				const words = [...document.querySelectorAll('#lanes p.hidden')];
				const isThere = words.some(({ textContent }) => textContent?.startsWith(tasks));
				if (isThere) requestAnimationFrame(() => resolve(performance.now() - from));
				else requestAnimationFrame(look);
			};
			look();
		};
		document.addEventListener('change', begin, { capture: true, once: true });
	});
	Object.assign(window, { drawn });
}

/** In the page: steps forward and back by key; from each key to the picture after it. */
async function stepThrough(count: number): Promise<number[]> {
	/** What a frame draws is done when the next message is handled. */
	const isDrawn = async () => {
		await new Promise(requestAnimationFrame);
		await new Promise<void>((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve();
			port2.postMessage(null);
		});
	};
	const taken: number[] = [];
	for (let i = 0; i < count; i++) {
		await isDrawn();
		const from = performance.now();
		const key = i < count / 2 ? 'ArrowRight' : 'ArrowLeft';
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		await isDrawn();
		taken.push(performance.now() - from);
	}
	return taken;
}
