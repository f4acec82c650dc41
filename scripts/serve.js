// A static file server for build/, as plain as any host that the site may live on. Called as a program:
//   node scripts/serve.js [--port N] [--base /some/path/]
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

export const DEFAULT_PORT = 4173;

const BUILD = fileURLToPath(new URL('../build', import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
	'.css': 'text/css; charset=utf-8',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.mjs': 'text/javascript; charset=utf-8',
	'.png': 'image/png',
	'.py': 'text/x-python; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.webmanifest': 'application/manifest+json',
	'.woff': 'font/woff',
	'.woff2': 'font/woff2',
	'.zip': 'application/zip'
};

/**
 * Serves build/ under a path that begins and ends with a slash, on this machine only. Port 0 takes any
 * free one. Rejects with the system's error if the port is taken. Most hosts compress what they send; here
 * it is done when it is asked for, to measure over a slow line.
 * @param {{ port?: number, base?: string, isCompressed?: boolean }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = DEFAULT_PORT, base = '/', isCompressed = false } = {}) {
	const server = http.createServer((request, response) =>
		answer(request, response, base, isCompressed)
	);
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => resolve(undefined));
	});
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		url: `http://127.0.0.1:${address.port}${base}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 * @param {string} base
 * @param {boolean} isCompressed
 */
function answer(request, response, base, isCompressed) {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		return;
	}
	const file = fileFor(request.url ?? '/', base);
	if (!file) {
		response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
		return;
	}
	// A sandboxed frame has an origin of its own; GitHub's pages and others send this, too.
	response.setHeader('Access-Control-Allow-Origin', '*');
	const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
	if (isCompressed && !type.startsWith('font/')) {
		const body = gzipSync(fs.readFileSync(file), { level: 9 });
		response.writeHead(200, {
			'Content-Type': type,
			'Content-Length': body.length,
			'Content-Encoding': 'gzip'
		});
		response.end(body);
		return;
	}
	response.writeHead(200, {
		'Content-Type': type,
		'Content-Length': fs.statSync(file).size,
		'Cache-Control': 'no-cache'
	});
	if (request.method === 'HEAD') response.end();
	else fs.createReadStream(file).pipe(response);
}

/**
 * The file of build/ that answers a request, as static hosts choose it: the file itself, the folder's
 * index.html, or the page's name with .html. None for a path that leaves the folder.
 * @param {string} url
 * @param {string} base
 */
function fileFor(url, base) {
	const pathname = decodePath(url);
	if (!pathname?.startsWith(base)) return undefined;
	const target = path.join(BUILD, pathname.slice(base.length));
	if (target !== BUILD && !target.startsWith(BUILD + path.sep)) return undefined;
	return [target, path.join(target, 'index.html'), `${target}.html`].find((candidate) =>
		fs.statSync(candidate, { throwIfNoEntry: false })?.isFile()
	);
}

/** @param {string} url */
function decodePath(url) {
	try {
		return decodeURIComponent(new URL(url, 'http://localhost').pathname);
	} catch {
		return undefined; // a malformed % sequence names no file
	}
}

/**
 * Serves until the process is ended and prints the address. Without a port asked for, any free
 * one stands in for the default where that is taken.
 * @param {string[]} args
 */
export async function serveFromCommandLine(args) {
	const { values } = parseArgs({
		args,
		options: { port: { type: 'string' }, base: { type: 'string', default: '/' } }
	});
	const base = `/${values.base}/`.replace(/\/+/g, '/');
	const wanted = values.port === undefined ? undefined : Number(values.port);
	const { url } = await serve({ port: wanted ?? DEFAULT_PORT, base }).catch((error) => {
		if (error.code !== 'EADDRINUSE') throw error;
		if (wanted === undefined) return serve({ port: 0, base });
		console.error(`Port ${wanted} is taken. Choose another with --port N.`);
		process.exit(1);
	});
	console.log(`Swimloop is at ${url}  (Ctrl C ends it)`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await serveFromCommandLine(process.argv.slice(2));
}
