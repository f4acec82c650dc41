import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const FILES: Readonly<Record<string, string>> = {
	'echarts.html': 'tests/bench/page/echarts.html',
	'echarts.js': 'node_modules/echarts/dist/echarts.min.js'
};
const SPEEDSCOPE = 'node_modules/speedscope/dist/release';
const TYPES: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.json': 'application/json'
};

/** Serves speedscope's own page, a page with echarts, and beside them the data in pieces of text. */
export async function servePeers(data: Iterable<string>) {
	const pieces = [...inPieces(data)];
	const server = http.createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const name = path.basename(pathname) || 'index.html';
		response.setHeader('Content-Type', TYPES[path.extname(name)] ?? 'application/octet-stream');
		if (name === 'data.json') {
			for (const piece of pieces) response.write(piece);
			response.end();
			return;
		}
		const file = FILES[name] ?? path.join(SPEEDSCOPE, name);
		if (fs.existsSync(file)) response.end(fs.readFileSync(file));
		else response.writeHead(404).end();
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as { port: number };
	return {
		url: `http://127.0.0.1:${port}/`,
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** One text of all would be longer than a text can be. */
function* inPieces(lines: Iterable<string>): Generator<Buffer> {
	let piece: string[] = [];
	for (const line of lines) {
		if (piece.push(line) < 10_000) continue;
		yield Buffer.from(piece.join(''));
		piece = [];
	}
	yield Buffer.from(piece.join(''));
}
