import { defineConfig, devices } from '@playwright/test';
import { chromiumLaunchOptions, findFirefox } from './scripts/browser.js';

const firefox = findFirefox();

export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	outputDir: 'test-results/e2e',
	forbidOnly: !!process.env['CI'],
	fullyParallel: true,
	workers: '100%',
	// A machine that is busy with something else is no failure.
	timeout: 60_000,
	expect: { timeout: 15_000 },
	reporter: 'list',
	projects: [
		{
			name: 'chromium',
			use: { ...devices['Desktop Chrome'], launchOptions: chromiumLaunchOptions() }
		},
		...(firefox
			? [
					{
						name: 'firefox',
						// What these ask axe, it answers in Chromium alone.
						grepInvert: /accessibility\.e2e\.ts.*axe finds nothing/,
						use: {
							...devices['Desktop Firefox'],
							// A stock Firefox, driven over WebDriver BiDi, in place of Playwright's own build.
							channel: 'moz-firefox',
							launchOptions: { executablePath: firefox }
						}
					}
				]
			: [])
	]
});
