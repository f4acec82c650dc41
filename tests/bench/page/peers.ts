import type { Page } from 'playwright-core';
import { chromeLines } from '../../../src/lib/trace/chrome';
import { lanes } from '../../../src/lib/trace/intervals';
import type { Trace } from '../../../src/lib/trace/trace';
import { actByWheel, heapOf, measureMoves, type Moved } from './frames';
import { servePeers } from './peer-server';

/** What a peer does with the same run; null where it is given up. */
export interface PeerFelt extends Moved {
	/** from asking for the data to the first complete drawing, in milliseconds */
	readonly first: number;
	/** of the page, in megabytes */
	readonly heap: number;
}

export const PEERS = ['speedscope', 'echarts'] as const;
export type Peer = (typeof PEERS)[number];

const PATIENCE = 60_000; // milliseconds until a peer has to have drawn

/** Opens the run in a peer and measures how it moves; null if it has not drawn within a minute. */
export async function feelPeer(page: Page, peer: Peer, trace: Trace): Promise<PeerFelt | null> {
	const all = lanes(trace);
	const data = peer === 'speedscope' ? chromeLines(trace) : ganttOf(all);
	const site = await servePeers(data);
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	try {
		if (peer === 'speedscope') {
			await page.addInitScript(watchCounter, `1/${all.length}`);
			await page.goto(`${site.url}#profileURL=${encodeURIComponent(`${site.url}data.json`)}`);
		} else {
			await page.goto(`${site.url}echarts.html`);
		}
		const first = await drawnIn(page);
		if (first === null) return null;
		await page.waitForTimeout(1500);
		// In echarts the page's own script has set the acts.
		if (peer === 'speedscope') await page.evaluate(actByWheel, null);
		return { first, ...(await measureMoves(page, session)), heap: await heapOf(session) };
	} finally {
		await site.close();
	}
}

/** The intervals as echarts is given them: [lane, from, to, state]. */
function* ganttOf(all: ReturnType<typeof lanes>): Generator<string> {
	yield '[';
	for (const [row, { intervals }] of all.entries()) {
		const bars = intervals.map(({ start, end, state }) => [row, start, end, state]);
		yield (row ? ',' : '') + (JSON.stringify(bars).slice(1, -1) || 'null');
	}
	yield ']';
}

/** In speedscope's page: `window.drawn` is the time from asking for the data to its count of profiles. */
function watchCounter(counter: string): void {
	const look = () => {
		if (document.body?.innerText.includes(counter)) {
			requestAnimationFrame(() => {
				const asked = performance
					.getEntriesByType('resource')
					.find(({ name }) => name.endsWith('data.json'));
				Object.assign(window, { drawn: performance.now() - (asked?.startTime ?? 0) });
			});
		} else setTimeout(look, 20);
	};
	look();
}

async function drawnIn(page: Page): Promise<number | null> {
	try {
		const drawn = await page.waitForFunction(() => (window as { drawn?: number }).drawn, null, {
			timeout: PATIENCE,
			polling: 50
		});
		return (await drawn.jsonValue()) ?? null;
	} catch {
		return null; // it takes longer, or its page is gone: the table says so
	}
}
