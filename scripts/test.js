// npm test: installs what is missing (a browser too) and runs every check and every test. A failing step
// does not hide the next ones; the last line counts the tests, and the exit status is 1 if anything failed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT, installDependencies, requireNode, run } from './steps.js';

const RESULTS = 'test-results';
const UNIT_REPORT = `${RESULTS}/unit.json`;
const E2E_REPORT = `${RESULTS}/e2e.json`;

requireNode();
fs.rmSync(path.join(ROOT, RESULTS), { recursive: true, force: true });
if (!installDependencies()) process.exit(1);

/** @type {string[]} */
const failed = [];

/**
 * @param {string} name
 * @param {string[]} command
 * @param {Record<string, string>} [env]
 */
function step(name, command, env) {
	const isOk = run(command, env);
	if (!isOk) failed.push(name);
	return isOk;
}

step('lint', ['npm', 'run', '-s', 'lint']);
step('format', ['npm', 'run', '-s', 'format:check']);
step('check', ['npm', 'run', '-s', 'check']);
const isBuilt = step('build', ['npm', 'run', '-s', 'build']);
const hasBrowser = step('browser', ['npm', 'run', '-s', 'browser']);
step('unit tests', [
	'npx',
	'--no-install',
	'vitest',
	'run',
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${UNIT_REPORT}`
]);
if (isBuilt && hasBrowser) {
	step('browser tests', ['npx', '--no-install', 'playwright', 'test', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT
	});
} else {
	console.error('The browser tests did not run: they need the build and a browser.');
}

if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`);
// Not a step: its line is the last one printed.
const tally = spawnSync(process.execPath, ['scripts/tally.js', UNIT_REPORT, E2E_REPORT], {
	cwd: ROOT,
	stdio: 'inherit'
});
process.exitCode = failed.length === 0 && tally.status === 0 ? 0 : 1;
