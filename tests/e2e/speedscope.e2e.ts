import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { simulate } from '../../src/lib/simulate';
import { lanes } from '../../src/lib/trace/intervals';
import { expect, test } from './fixtures';

const SPEEDSCOPE = fileURLToPath(
	new URL('../../node_modules/speedscope/dist/release', import.meta.url)
);
const TYPES: Record<string, string> = {
	'.css': 'text/css',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json'
};

/** Serves speedscope from its own folder, and beside it a trace to open. */
async function serveSpeedscope(trace: Buffer) {
	const server = http.createServer((request, response) => {
		const name =
			path.basename(new URL(request.url ?? '/', 'http://localhost').pathname) || 'index.html';
		const file = path.join(SPEEDSCOPE, name);
		const body = name === 'trace.json' ? trace : fs.existsSync(file) && fs.readFileSync(file);
		if (!body) return void response.writeHead(404).end();
		const type = TYPES[path.extname(name)] ?? 'application/octet-stream';
		response.writeHead(200, { 'Content-Type': type }).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as { port: number };
	const url = `http://127.0.0.1:${port}/`;
	return {
		url: `${url}#profileURL=${encodeURIComponent(`${url}trace.json`)}`,
		close: () => server.close()
	};
}

/** Waits of every kind: steps at one instant, a block, a worker, a hand-over and a cancellation. */
const PROGRAM = `import asyncio
import time


async def fetch(gate, n):
    async with gate:
        await asyncio.sleep(0.1 * n)
        if n == 3:
            time.sleep(0.25)


async def main():
    gate = asyncio.Semaphore(2)
    never = asyncio.create_task(asyncio.sleep(9))
    await asyncio.gather(*(fetch(gate, n) for n in range(6)), asyncio.to_thread(time.sleep, 0.3))
    never.cancel()
    print("done")


asyncio.run(main())
`;

test('the exported trace opens in speedscope with a thread for each lane and a slice for each interval', async ({
	open,
	page,
	browser,
	browserName
}) => {
	test.skip(browserName === 'firefox', 'a stock Firefox tells a test nothing of downloads');
	await open();
	await page.getByRole('button', { name: 'Stop comparing' }).click();
	await page.getByRole('textbox', { name: 'Python program' }).click();
	await page.keyboard.press('ControlOrMeta+a');
	await page.keyboard.insertText(PROGRAM);
	await expect(page.getByRole('main').locator('.answer')).toContainText('1.15');
	await page.getByRole('button', { name: 'Export', exact: true }).click();
	await page.getByLabel('Format').selectOption('chrome');
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download' }).click();
	const trace = fs.readFileSync(await (await download).path());

	const speedscope = await serveSpeedscope(trace);
	// A context of its own: the driver complains of what speedscope draws.
	const viewer = await (await browser.newContext()).newPage();
	const doubts: string[] = [];
	viewer.on('console', (message) => {
		if (message.type() === 'warning' && !message.text().includes('GL Driver')) {
			doubts.push(message.text());
		}
	});
	try {
		await viewer.goto(speedscope.url);
		const { trace: own } = simulate(PROGRAM);
		const all = own ? lanes(own) : [];
		expect(all.length).toBeGreaterThan(9);
		await expect(viewer.getByText(`1/${all.length}`)).toBeVisible();

		// What it has understood is what it saves.
		const saved = viewer.waitForEvent('download');
		await viewer.keyboard.press('ControlOrMeta+s');
		const { profiles } = JSON.parse(fs.readFileSync(await (await saved).path(), 'utf8')) as {
			profiles: { name: string; events: { type: 'O' | 'C' }[] }[];
		};
		const names = all.map(({ name }) => name || 'event loop');
		expect(profiles.map(({ name }) => /, (.+) \(tid/.exec(name)?.[1])).toEqual(names);
		const count = (type: 'O' | 'C') =>
			profiles.map(({ events }) => events.filter((event) => event.type === type).length);
		const intervals = all.map((lane) => lane.intervals.length);
		expect(count('O')).toEqual(intervals);
		expect(count('C')).toEqual(intervals);
		expect(doubts).toEqual([]);
	} finally {
		await viewer.context().close();
		speedscope.close();
	}
});
