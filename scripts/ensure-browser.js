// npm run browser: makes sure that a Chromium is there and starts. Tries, until one does: those already
// present, the one inside the npm package, Playwright's download, the system's package.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { chromium } from 'playwright-core';
import { UNPACK_FOLDER, chromiumLaunchOptions, findChromium, findFirefox } from './browser.js';

const LAUNCH_LIMIT_MS = 30_000;
const INSTALL_LIMIT_MS = 300_000;

const isRoot = process.getuid?.() === 0;

/** @param {string[]} command */
function succeeds([program = '', ...args]) {
	const { status } = spawnSync(program, args, {
		stdio: 'inherit',
		timeout: INSTALL_LIMIT_MS,
		shell: os.platform() === 'win32'
	});
	return status === 0;
}

async function starts() {
	const file = findChromium();
	if (!file) return false;
	try {
		const browser = await chromium.launch({ ...chromiumLaunchOptions(), timeout: LAUNCH_LIMIT_MS });
		console.log(`Chromium ${browser.version()}: ${file}`);
		await browser.close();
		return true;
	} catch (error) {
		console.error(`${file} does not start:`);
		console.error(String(error).split('\n').slice(0, 5).join('\n'));
		return false;
	}
}

async function unpackFromNpm() {
	if (os.platform() !== 'linux' || os.arch() !== 'x64') return false;
	fs.mkdirSync(UNPACK_FOLDER, { recursive: true });
	// The package unpacks into the temporary folder, and the libraries only where it believes to be on
	// Amazon's servers, for which it was made.
	process.env['TMPDIR'] = UNPACK_FOLDER;
	process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
	try {
		const { default: packaged } = await import('@sparticuz/chromium');
		await packaged.executablePath();
		return true;
	} catch (error) {
		console.error(`The npm package gave no Chromium: ${String(error).split('\n')[0]}`);
		return false;
	}
}

const downloadWithPlaywright = () =>
	succeeds([
		'npx',
		'--no-install',
		'playwright',
		'install',
		...(isRoot ? ['--with-deps'] : []),
		'chromium'
	]);

const installWithApt = () =>
	isRoot &&
	fs.existsSync('/usr/bin/apt-get') &&
	succeeds(['apt-get', 'update']) &&
	succeeds(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']);

async function ensureChromium() {
	if (await starts()) return true;
	for (const provide of [unpackFromNpm, downloadWithPlaywright, installWithApt]) {
		if ((await provide()) && (await starts())) return true;
	}
	return false;
}

if (await ensureChromium()) {
	console.log(
		findFirefox() ? `Firefox: ${findFirefox()}` : 'Firefox: none, Chromium alone is tested'
	);
} else {
	console.error(
		'No Chromium could be had, and the browser tests need one. Install it (apt-get install chromium, or\n' +
			'npx playwright install chromium), or name one in CHROMIUM_PATH.'
	);
	process.exitCode = 1;
}
