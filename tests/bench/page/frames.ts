import type { CDPSession, Page } from 'playwright-core';

/** How a drawing moves, in milliseconds. */
export interface Moved {
	/** between two pictures while zooming, panning and scrolling: half are shorter, 95 % are shorter */
	readonly median: number;
	readonly late: number;
	/** the same with the processor slowed four times */
	readonly slowed: number;
	/** of the main thread, for each picture */
	readonly work: number;
}

const MOVE_FOR = 5000; // milliseconds

export const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);
export const quantile = (sorted: readonly number[], share: number) =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/** A value of Chromium's own metrics; `Performance.enable` comes first. */
export async function metric(session: CDPSession, name: string): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return metrics.find((one) => one.name === name)?.value ?? NaN;
}

/**
 * Moves what is drawn by what `window.acts` of the page does: a list of functions that zoom in, pan, scroll,
 * pan back and zoom out a little, each of which is called once a frame for a fifth of the time.
 */
export async function measureMoves(page: Page, session: CDPSession): Promise<Moved> {
	const before = await metric(session, 'TaskDuration');
	const frames = ascending(await page.evaluate(move, MOVE_FOR));
	const work = ((await metric(session, 'TaskDuration')) - before) * 1000;
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const slowed = ascending(await page.evaluate(move, MOVE_FOR));
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	return {
		median: quantile(frames, 0.5),
		late: quantile(frames, 0.95),
		slowed: quantile(slowed, 0.95),
		work: work / frames.length
	};
}

/** In the page: calls the acts; the times between its frames. */
async function move(milliseconds: number): Promise<number[]> {
	const { acts } = window as unknown as { acts: (() => void)[] };
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

/** Megabytes that the page's heap holds when nothing can be thrown away. */
export async function heapOf(session: CDPSession): Promise<number> {
	await session.send('HeapProfiler.collectGarbage');
	return (await metric(session, 'JSHeapUsedSize')) / 1e6;
}

/**
 * In the page: the acts as turns of a wheel over what stands in its middle, which scrolls in the element that
 * the selector names, or by itself.
 */
export function actByWheel(scroller: string | null): void {
	const element = document.elementFromPoint(innerWidth / 2, innerHeight / 2)!;
	const scrolled = scroller ? document.querySelector<HTMLElement>(scroller)! : null;
	const { left, top, width, height } = element.getBoundingClientRect();
	const wheel = (options: WheelEventInit) => {
		const place = { clientX: left + width * 0.4, clientY: top + height / 2 };
		element.dispatchEvent(
			new WheelEvent('wheel', { ...place, bubbles: true, cancelable: true, ...options })
		);
	};
	Object.assign(window, {
		acts: [
			() => wheel({ ctrlKey: true, deltaY: -30 }),
			() => wheel({ deltaX: 25 }),
			() => {
				if (scrolled) scrolled.scrollTop += 70;
				else wheel({ deltaY: 70 });
			},
			() => wheel({ deltaX: -25 }),
			() => wheel({ ctrlKey: true, deltaY: 30 })
		]
	});
}
