import type { FrameLocator, Page } from '@playwright/test';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { loadPyodide } from 'pyodide';
import { encodeLink } from '../../src/lib/share/link';
import type { ShareState } from '../../src/lib/share/state';
import { expectNoFindings } from './axe';
import { expect, test as base } from './fixtures';

const starter = (name: string) => fs.readFileSync(`src/lib/starters/${name}.py`, 'utf8');

/** The part of an address that holds starters. */
function linkTo(names: readonly string[], more: Partial<ShareState> = {}): string {
	const encoded = encodeLink({
		programs: names.map((name) => ({ source: starter(name) })),
		playhead: { index: -1, time: 0 },
		view: { scale: 'both', by: 'step' },
		...more
	});
	if (!encoded.ok) throw new Error('A starter is too long for a link');
	return encoded.fragment;
}

interface Told {
	readonly type: string;
	readonly [field: string]: unknown;
}
declare global {
	interface Window {
		told: Told[];
	}
}

interface Fixtures {
	/** Serves a page of another origin, which keeps what it is told, and opens it. */
	host: (html: string) => Promise<void>;
	/** Opens a page of another origin with the player in a frame of 600 × 340. */
	embed: (address: string, sandbox: string) => Promise<FrameLocator>;
}

const test = base.extend<Fixtures>({
	host: async ({ page }, use) => {
		let html = '';
		const server = http.createServer((_request, response) =>
			response.writeHead(200, { 'Content-Type': 'text/html' }).end(html)
		);
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		await use(async (body) => {
			html = `<!doctype html><title>Slides</title><link rel="icon" href="data:,">
				<script>told = []; addEventListener('message', ({ data }) => told.push(data));</script>
				${body}`;
			await page.goto(`http://127.0.0.1:${port}/`);
		});
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	},
	embed: ({ page, site, host }, use) =>
		use(async (address, sandbox) => {
			await host(`<iframe title="Swimloop" width="600" height="340" sandbox="${sandbox}"
				src="${site.url}embed/${address}"></iframe>`);
			await next(page, 'ready');
			return page.frameLocator('iframe[title=Swimloop]');
		})
});

/** The first event of a type that the player has told since this was asked for last. */
async function next(page: Page, type: string): Promise<Told> {
	await page.waitForFunction((type) => window.told.some((event) => event.type === type), type);
	return page.evaluate((type) => {
		const at = window.told.findIndex((event) => event.type === type);
		return window.told.splice(0, at + 1).at(-1)!;
	}, type);
}

/** Sends a message as the page around does. */
function send(page: Page, message: unknown): Promise<void> {
	return page.evaluate((message) => window.frames[0].postMessage(message, '*'), message);
}

for (const sandbox of [
	'allow-scripts',
	'allow-scripts allow-same-origin',
	'allow-scripts allow-popups allow-popups-to-escape-sandbox'
]) {
	test(`another page plays it by messages: ${sandbox}`, async ({ page, embed }) => {
		const frame = await embed(linkTo(['together']), sandbox);
		await expect(frame.getByRole('heading')).toHaveText('Three requests, together');
		await expect(frame.locator('canvas')).toHaveCount(0);

		await send(page, { swimloop: 1, type: 'step' });
		expect(await next(page, 'loaded')).toMatchObject({ swimloop: 1, length: 116, time: 2 });
		expect(await next(page, 'moved')).toMatchObject({ index: -1, time: 0 });
		const first = await next(page, 'moved');
		expect(first['index']).toBeGreaterThan(-1);
		expect(first['sentence']).not.toBe('');
		await expect(frame.locator('#lanes canvas').first()).toBeVisible();

		await send(page, { swimloop: 1, type: 'back' });
		expect(await next(page, 'moved')).toMatchObject({ index: -1 });
		await send(page, { swimloop: 1, type: 'seek', at: 'end' });
		expect(await next(page, 'moved')).toMatchObject({ index: 115, time: 2 });
		expect(await next(page, 'ended')).toMatchObject({ time: 2 });

		// The person's own steps are told, too.
		await frame.getByRole('button', { name: 'Step back' }).click();
		expect((await next(page, 'moved'))['index']).toBeLessThan(115);

		await send(page, { swimloop: 1, type: 'load', source: 'print("here")' });
		expect(await next(page, 'loaded')).toMatchObject({ time: 0 });
		await send(page, { swimloop: 1, type: 'play' });
		await next(page, 'ended');

		await send(page, { swimloop: 1, type: 'seek', at: 'noon' });
		expect(await next(page, 'error')).toMatchObject({ code: 'field', field: 'at' });
		await send(page, { swimloop: 1, type: 'load', link: '#1abc' });
		expect(await next(page, 'error')).toMatchObject({ code: 'link' });
		await send(page, { swimloop: 3, type: 'step' });
		expect(await next(page, 'error')).toMatchObject({ code: 'version' });
		await expect(frame.getByRole('alert')).toHaveCount(0);

		// Another fragment of the same address is a program that is asked for, too.
		await page.evaluate(() => {
			const frame = document.querySelector('iframe')!;
			frame.src = frame.src.replace(/#.*/, '#1abc');
		});
		expect(await next(page, 'error')).toMatchObject({ code: 'link' });
		await expect(frame.getByRole('alert')).toContainText('its end is missing');
	});
}

test('it obeys the window around it and no other', async ({ page, embed }) => {
	const frame = await embed(linkTo(['together']), 'allow-scripts');
	await page.evaluate(() => {
		const other = document.createElement('iframe');
		other.srcdoc = `<script>
			parent.frames[0].postMessage({ swimloop: 1, type: 'start' }, '*');
			parent.postMessage({ type: 'sent' }, '*');
		</script>`;
		document.body.append(other);
	});
	await next(page, 'sent');
	await send(page, { swimloop: 1, type: 'dance' });
	expect(await next(page, 'error')).toMatchObject({ code: 'type' });
	await expect(frame.locator('canvas')).toHaveCount(0);
	await expect(frame.getByRole('button', { name: 'Start' })).toBeEnabled();
});

test('before it is started it weighs less than 100 kB', async ({ page, embed, browserName }) => {
	test.skip(browserName === 'firefox', 'the files are the same');
	const bodies: Promise<Buffer>[] = [];
	page.on('response', (response) => {
		if (!response.url().startsWith('data:')) bodies.push(response.body());
	});
	const frame = await embed(linkTo(['semaphore']), 'allow-scripts');
	await expect(frame.getByRole('button', { name: 'Start' })).toBeEnabled();
	await page.waitForLoadState('networkidle');
	const weights = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
	expect(weights.length).toBeGreaterThan(5);
	expect(weights.reduce((sum, weight) => sum + weight)).toBeLessThan(100_000);
});

test.describe('below a path', () => {
	test.use({ sitePath: '/some/school/' });

	test('the link to the full page brings its program and its playhead', async ({
		page,
		context,
		embed
	}) => {
		const address = `?start&at=end&by=turn${linkTo(['semaphore'])}`;
		const frame = await embed(address, 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
		await next(page, 'ended');
		await frame.getByRole('button', { name: 'Step back' }).click();
		const { index } = await next(page, 'moved');
		const opens = context.waitForEvent('page');
		await frame.getByRole('link', { name: 'Open in Swimloop' }).click();
		const full = await opens;
		await full.locator('html[data-hydrated]').waitFor({ state: 'attached' });
		expect(new URL(full.url()).pathname).toBe('/some/school/');
		await expect(full).toHaveTitle('Six cars, two pumps · Swimloop');
		await expect(full.getByRole('slider', { name: 'Position' })).toHaveValue(String(index));
		await expect(full.getByRole('radio', { name: 'turn' })).toBeChecked();
	});
});

test('what is wrong with an address is said, and the rest of it holds', async ({ open, page }) => {
	await open('embed/?theme=pink&lang=fr');
	await expect(page.getByText('theme=pink n’est pas compris')).toBeVisible();
	await expect(page.getByRole('alert')).toContainText('L’adresse ne contient aucun programme');
	await expect(page.getByRole('button', { name: 'Démarrer' })).toHaveCount(0);

	// A frame whose address gets another fragment is not loaded again.
	const link = linkTo(['together']);
	await page.evaluate((hash) => (location.hash = hash), link.slice(0, -9));
	await expect(page.getByRole('alert')).toContainText('la fin manque');
	await page.evaluate((hash) => (location.hash = hash), link);
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.getByRole('button', { name: 'Démarrer' }).click();
	await expect(page.getByText('Avant le début')).toBeVisible();
});

test('it starts, plays and is edited as its parameters say', async ({ open, page }) => {
	await page.setViewportSize({ width: 1000, height: 640 });
	await open(`embed/?start&autoplay&edit&theme=dark&scale=steps${linkTo(['together'])}`);
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	await page.getByRole('button', { name: 'Pause' }).click();
	const code = page.getByRole('textbox', { name: 'Python program' });
	await code.press('ControlOrMeta+a');
	await page.keyboard.insertText('"""Mine"""\nprint("changed")\n');
	await expect(page.getByRole('heading', { name: 'Mine' })).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('End');
	await expect(page.getByRole('button', { name: /^changed/ })).toBeVisible();
});

for (const locale of ['en-US', 'fr-FR']) {
	for (const [width, height] of [
		[600, 340],
		[390, 500]
	]) {
		test.describe(`${locale}, ${width} × ${height}`, () => {
			test.use({
				locale,
				viewport: { width, height },
				colorScheme: locale === 'fr-FR' ? 'dark' : 'light'
			});

			test('all of it is in the frame, and axe finds nothing', async ({ open, page }) => {
				await open(`embed/?at=1${linkTo(['semaphore'])}`);
				await expectNoFindings(page);
				await page.getByRole('button', { name: /^(Start|Démarrer)$/ }).click();
				await expect(page.getByRole('region', { name: /^(Playback|Lecture)$/ })).toBeVisible();
				await expect(page.locator('#lanes canvas').first()).toBeVisible();
				await expectNoFindings(page);

				const content = await page.evaluate(() => {
					const { scrollWidth, scrollHeight } = document.documentElement;
					return [scrollWidth, scrollHeight];
				});
				expect(content).toEqual([width, height]);
				const lanes = await page.locator('#lanes canvas').first().boundingBox();
				expect(lanes!.height).toBeGreaterThan(3 * 32);
				// Lanes scroll; what moves the playhead does not.
				const controls = page.locator(':is(header, .transport) :is(button, a, select, fieldset)');
				for (const control of await controls.all()) {
					if (await control.isVisible()) await expect(control).toBeInViewport({ ratio: 1 });
				}

				await page.getByRole('button', { name: /^Program/ }).click();
				await expect(page.getByText('async with pumps:')).toBeVisible();
				await expectNoFindings(page);
			});
		});
	}
}

test.describe('the examples of docs/embedding.md', () => {
	const EXAMPLES = [
		...fs.readFileSync('docs/embedding.md', 'utf8').matchAll(/^```(\w+)\n([^]*?)^```/gm)
	].map(([, language, code]) => ({ language, code }));
	/** Those in a language that have a text in them, for the site of the test. */
	const examples = (language: string, text: string, site: string) =>
		EXAMPLES.filter((example) => example.language === language && example.code.includes(text)).map(
			({ code }) => code.replaceAll('https://example.org/swimloop/', site)
		);

	test('a frame', async ({ page, site, host }) => {
		const frames = examples('html', '<iframe\n\tsrc=', site.url);
		expect(frames).toHaveLength(2);
		for (const frame of frames) {
			await host(frame);
			expect(await next(page, 'ready')).toMatchObject({ title: 'Two waits, together' });
		}
	});

	test('slides', async ({ page, site, host }) => {
		const [section] = examples('html', '<section>', site.url);
		const [script] = examples('html', 'Reveal.on', site.url);
		// What reveal.js does with a slide, in few words.
		await host(`${section}
			<script>
				const happens = {};
				window.Reveal = { on: (name, listener) => (happens[name] = listener) };
				for (const frame of document.querySelectorAll('[data-src]')) frame.src = frame.dataset.src;
				const fragments = [...document.querySelectorAll('.fragment')];
				window.showFragment = () => happens.fragmentshown({ fragment: fragments[0] });
				window.hideFragment = () => happens.fragmenthidden({ fragment: fragments[0] });
			</script>
			${script}`);
		expect(await next(page, 'moved')).toMatchObject({ index: -1 });
		await page.evaluate('showFragment()');
		expect((await next(page, 'moved'))['index']).toBeGreaterThan(-1);
		await page.evaluate('hideFragment()');
		expect(await next(page, 'moved')).toMatchObject({ index: -1 });
	});

	test('a notebook', async ({ page, site, host }) => {
		test.slow(); // Python has to be loaded
		const python = await loadPyodide({ indexURL: 'node_modules/pyodide/' });
		python.runPython(`
			import sys, types
			display = types.ModuleType("IPython.display")
			display.HTML = str
			display.IFrame = lambda src, width, height: (
				f'<iframe src="{src}" width="{width}" height="{height}" title="Swimloop"></iframe>'
			)
			sys.modules["IPython"] = types.ModuleType("IPython")
			sys.modules["IPython.display"] = display
		`);
		const [link, source] = examples('python', 'IPython', site.url);
		await host(python.runPython(link) as string);
		expect(await next(page, 'ready')).toMatchObject({ title: 'Two waits, together' });

		await host(python.runPython(source) as string);
		const player = page.frameLocator('iframe').frameLocator('iframe');
		await expect(player.getByRole('region', { name: 'Playback' })).toBeVisible();
		await expect(player.getByText('1.0 s').first()).toBeVisible();
	});
});
