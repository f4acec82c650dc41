// What `npm start` and `npm test` share. Both run before node_modules exists: Node's own modules only.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command was called from. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];

/** Ends the process with a sentence if this Node is older than package.json allows. */
export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
	if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
	console.error(
		`Swimloop needs Node ${OLDEST_NODE.join('.')} or later; this is ${process.version}.`
	);
	process.exit(1);
}

/**
 * Runs a command in the project's folder, its output passed through, and prints how long it took.
 * Returns whether it succeeded.
 * @param {string[]} command
 * @param {Record<string, string>} [env] added to the environment
 */
export function run(command, env = {}) {
	const [program = '', ...args] = command;
	const begin = performance.now();
	console.log(`== ${command.join(' ')}`);
	const { status, error } = spawnSync(program, args, {
		cwd: ROOT,
		stdio: 'inherit',
		env: { ...process.env, ...env },
		// npm and npx are .cmd files there, which only a shell starts
		shell: process.platform === 'win32'
	});
	if (error) console.error(`${program}: ${error.message}`);
	const seconds = ((performance.now() - begin) / 1000).toFixed(1);
	console.log(`== ${status === 0 ? 'ok' : 'FAILED'} after ${seconds} s`);
	return status === 0;
}

/** Installs what package-lock.json names, if it is not there yet. Returns whether it is there now. */
export function installDependencies() {
	return isInstalled() || run(['npm', 'ci', '--loglevel=error']);
}

/** npm lists what it has installed in node_modules/.package-lock.json, as its last act. */
function isInstalled() {
	const wanted = packagesIn('package-lock.json');
	const present = packagesIn('node_modules/.package-lock.json');
	return Object.entries(wanted).every(
		// Optional packages are those of other platforms; '' is the project itself.
		([name, { version, optional }]) => !name || optional || present[name]?.version === version
	);
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string, optional?: boolean }>} none if there is no such file
 */
function packagesIn(lockFile) {
	const file = path.join(ROOT, lockFile);
	return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).packages : {};
}
