// Which browsers the tests drive, and how they are launched.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Where ensure-browser.js unpacks the Chromium that comes inside an npm package. */
export const UNPACK_FOLDER = fileURLToPath(
	new URL('../node_modules/.cache/chromium', import.meta.url)
);

const UNPACKED = path.join(UNPACK_FOLDER, 'chromium');
const UNPACKED_LIBRARIES = path.join(UNPACK_FOLDER, 'al2023', 'lib');

/** @type {Record<string, string[]>} */
const INSTALLED_CHROMIUM = {
	linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
		(name) => `/usr/bin/${name}`
	),
	darwin: ['Google Chrome', 'Chromium'].map(
		(name) => `/Applications/${name}.app/Contents/MacOS/${name}`
	),
	win32: [
		'C:/Program Files/Google/Chrome/Application/chrome.exe',
		'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe'
	]
};

const FLAGS = [
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** @param {(string | undefined)[]} candidates */
const firstPresent = (candidates) => candidates.find((file) => file && fs.existsSync(file));

/**
 * The Chromium to drive: $CHROMIUM_PATH, Playwright's own, one installed on the system, else the
 * unpacked one. None if there is none.
 */
export function findChromium() {
	return firstPresent([
		process.env['CHROMIUM_PATH'],
		chromium.executablePath(),
		...(INSTALLED_CHROMIUM[os.platform()] ?? []),
		UNPACKED
	]);
}

/** The Firefox to drive: $FIREFOX_PATH, else one installed on a Linux system. */
export function findFirefox() {
	return firstPresent([process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox']);
}

/** Options for Playwright's `chromium.launch()`. */
export function chromiumLaunchOptions() {
	const executablePath = findChromium();
	const isLinux = os.platform() === 'linux';
	return {
		executablePath,
		// Containers seldom allow Chromium's sandbox, and the tests open only our own pages.
		args: isLinux ? ['--no-sandbox', ...FLAGS] : FLAGS,
		...(executablePath === UNPACKED && { env: withUnpackedLibraries() })
	};
}

/** Where the system lacks the libraries that Chromium links to, those of the npm package serve. */
function withUnpackedLibraries() {
	const paths = [process.env['LD_LIBRARY_PATH'], UNPACKED_LIBRARIES].filter(Boolean);
	return { ...process.env, LD_LIBRARY_PATH: paths.join(':') };
}
