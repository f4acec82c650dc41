import type { Browser } from 'playwright-core';
import { ascending, quantile } from './frames';

/** Milliseconds from opening the address, over a slow line with a slow processor. */
export interface SlowLine {
	/** until the first picture is drawn */
	readonly picture: number;
	/** until a step is done and drawn, by somebody who presses the key from the start */
	readonly step: number;
}

const LATENCY = 150; // milliseconds, of each request
const BYTES_A_SECOND = 1_600_000 / 8;
const SLOWER = 4;
const RUNS = 5;

/** The median of several visits, each with nothing kept from the last. */
export async function measureSlowLine(browser: Browser, url: string): Promise<SlowLine> {
	const visits: SlowLine[] = [];
	for (let i = 0; i < RUNS; i++) visits.push(await visit(browser, url));
	const median = (pick: (visit: SlowLine) => number) => quantile(ascending(visits.map(pick)), 0.5);
	return { picture: median(({ picture }) => picture), step: median(({ step }) => step) };
}

async function visit(browser: Browser, url: string): Promise<SlowLine> {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: LATENCY,
		downloadThroughput: BYTES_A_SECOND,
		uploadThroughput: BYTES_A_SECOND
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	await page.addInitScript(pressUntilStepped);
	try {
		await page.goto(url, { waitUntil: 'commit' });
		const stepped = await page.waitForFunction(
			() => (window as { stepped?: number }).stepped,
			null,
			{ polling: 200 }
		);
		const step = (await stepped.jsonValue()) ?? NaN;
		const picture = await page.evaluate(
			() => performance.getEntriesByName('first-contentful-paint')[0].startTime
		);
		return { picture, step };
	} finally {
		await context.close();
	}
}

/** In the page: presses the key for a step until the slider of the position moves; `window.stepped` says when. */
function pressUntilStepped(): void {
	const press = () => {
		const slider = document.querySelector<HTMLInputElement>('input.position');
		if (slider) {
			document.body.dispatchEvent(
				new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })
			);
		}
		requestAnimationFrame(() => {
			if (slider && slider.value !== '-1') {
				Object.assign(window, { stepped: performance.now() });
			} else setTimeout(press, 20);
		});
	};
	press();
}
