import type { CDPSession, Page } from 'playwright-core';

/** What a person feels, in milliseconds. */
export interface Felt {
	/** from opening the file to its lanes on the screen, simulation included */
	readonly first: number;
	/** between two pictures while zooming, panning and scrolling: half are shorter, 95 % are shorter */
	readonly median: number;
	readonly late: number;
	/** the same with the processor slowed four times */
	readonly slowed: number;
	/** of the main thread, for each picture */
	readonly work: number;
	/** from a key, pressed just after a picture, until the next one is drawn; 95 % are shorter */
	readonly step: number;
	/** of the main thread, for each step */
	readonly stepWork: number;
	/** of the page, in megabytes */
	readonly heap: number;
}

const MOVE_FOR = 5000; // milliseconds
const STEPS = 60;

const quantile = (sorted: readonly number[], share: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

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
	const before = await metric(session, 'TaskDuration');
	const frames = ascending(await page.evaluate(move, MOVE_FOR));
	const work = ((await metric(session, 'TaskDuration')) - before) * 1000;
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const slowed = ascending(await page.evaluate(move, MOVE_FOR));
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	const rested = await metric(session, 'TaskDuration');
	const steps = ascending(await page.evaluate(stepThrough, STEPS));
	const stepWork = ((await metric(session, 'TaskDuration')) - rested) * 1000;
	await session.send('HeapProfiler.collectGarbage');
	return {
		first,
		median: quantile(frames, 0.5),
		late: quantile(frames, 0.95),
		slowed: quantile(slowed, 0.95),
		work: work / frames.length,
		step: quantile(steps, 0.95),
		stepWork: stepWork / STEPS,
		heap: (await metric(session, 'JSHeapUsedSize')) / 1e6
	};
}

async function metric(session: CDPSession, name: string): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find((one) => one.name === name)?.value ?? NaN;
}

/** In the page: a promise of how long it takes from the choice of a file to the picture of so many tasks. */
function watchFirst(tasks: string): void {
	const drawn = new Promise<number>((resolve) => {
		const begin = () => {
			const from = performance.now();
			const look = () => {
				const words = [...document.querySelectorAll('#lanes p.unseen')];
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

/** In the page: zooms in, pans, zooms out and scrolls; the times between its frames. */
async function move(milliseconds: number): Promise<number[]> {
	const canvas = document.querySelector<HTMLCanvasElement>('#lanes canvas')!;
	const scroller = canvas.closest<HTMLElement>('.scroller')!;
	const { left, top, width, height } = canvas.getBoundingClientRect();
	const wheel = (options: WheelEventInit) => {
		const place = { clientX: left + width * 0.4, clientY: top + height / 2 };
		const event = new WheelEvent('wheel', {
			...place,
			bubbles: true,
			cancelable: true,
			...options
		});
		canvas.dispatchEvent(event);
	};
	const acts = [
		() => wheel({ ctrlKey: true, deltaY: -30 }),
		() => wheel({ deltaX: 25 }),
		() => (scroller.scrollTop += 70),
		() => wheel({ deltaX: -25 }),
		() => wheel({ ctrlKey: true, deltaY: 30 })
	];
	const frames: number[] = [];
	const start = await new Promise<number>(requestAnimationFrame);
	let last = start;
	while (last - start < milliseconds) {
		acts[Math.floor(((last - start) / milliseconds) * acts.length)]();
		const now = await new Promise<number>(requestAnimationFrame);
		frames.push(now - last);
		last = now;
	}
	return frames;
}

/** In the page: steps forward and back by key; from each key to the frame after its picture. */
async function stepThrough(count: number): Promise<number[]> {
	const taken: number[] = [];
	for (let i = 0; i < count; i++) {
		await new Promise(requestAnimationFrame);
		const from = performance.now();
		const key = i < count / 2 ? 'ArrowRight' : 'ArrowLeft';
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
		await new Promise(requestAnimationFrame);
		// What the frame draws is done when the next message is handled.
		await new Promise<void>((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => resolve();
			port2.postMessage(null);
		});
		taken.push(performance.now() - from);
	}
	return taken;
}
