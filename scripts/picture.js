// Makes the README's picture, docs/swimloop.png, from the built page: the first view, two moments in.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from './browser.js';
import { serve } from './serve.js';

const OUT = fileURLToPath(new URL('../docs/swimloop.png', import.meta.url));

const site = await serve({ port: 0 });
const browser = await chromium.launch(chromiumLaunchOptions());
const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
await page.goto(site.url);
await page.locator('html[data-hydrated]').waitFor({ state: 'attached' });
await page.locator('.cm-content').waitFor();
await page.getByRole('radio', { name: 'wake-up' }).check();
for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Step', exact: true }).click();
await page.mouse.move(0, 0);
await page.screenshot({ path: OUT, animations: 'disabled' });
await browser.close();
await site.close();
