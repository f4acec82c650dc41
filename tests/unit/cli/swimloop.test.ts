import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// Every test starts a process of its own, so each looks at as much as it can.
const SCRIPT = fileURLToPath(new URL('../../../scripts/swimloop.js', import.meta.url));

const TICK = `import asyncio

async def main():
    print("tick")
    await asyncio.sleep(1.5)
    print("tock")

asyncio.run(main())
`;

let folder = '';
beforeAll(() => {
	folder = fs.mkdtempSync(path.join(os.tmpdir(), 'swimloop-'));
	fs.writeFileSync(path.join(folder, 'tick.py'), TICK);
	fs.writeFileSync(path.join(folder, 'broken.py'), 'x = 1\ny = (2\n');
	fs.writeFileSync(path.join(folder, 'latin.py'), Uint8Array.of(0x23, 0xe9, 0x0a));
	fs.writeFileSync(path.join(folder, 'crash.py'), 'x = 1\n\nprint(1 // 0)\n');
	fs.writeFileSync(
		path.join(folder, 'entries.py'),
		'async def one():\n    print(1)\n\nasync def two():\n    print(2)\n'
	);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

interface Result {
	readonly status: number;
	readonly out: string;
	readonly err: string;
}

function swimloop(args: readonly string[], input = ''): Promise<Result> {
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			[SCRIPT, ...args],
			{ cwd: folder },
			(error, out, err) => {
				resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, err });
			}
		);
		child.stdin?.end(input);
	});
}

const parsed = (text: string) =>
	text
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('trace', { timeout: 30_000 }, () => {
	test('writes a file for each program in one call, and tells what it could not do', async () => {
		const files = ['broken.py', 'tick.py', 'gone.py', 'latin.py', 'crash.py'];
		const { status, out, err } = await swimloop(['trace', ...files, '-o', 'traces']);
		expect(status).toBe(1);
		expect(out).toBe('');
		const lines = err.trimEnd().split('\n');
		expect(lines).toHaveLength(3);
		expect(lines[0]).toMatch(/^broken\.py:2:5: \S/);
		expect(lines[1]).toBe('gone.py:1:1: no such file or directory');
		expect(lines[2]).toMatch(/^latin\.py:1:1: “latin\.py” is not a text file/);
		expect(fs.readdirSync(path.join(folder, 'traces')).sort()).toEqual([
			'crash.ndjson',
			'tick.ndjson'
		]);

		const crash = parsed(fs.readFileSync(path.join(folder, 'traces/crash.ndjson'), 'utf8'));
		expect(crash.at(-1)).toEqual({ kind: 'end', time: 0, outcome: 'ZeroDivisionError' });
		const tick = parsed(fs.readFileSync(path.join(folder, 'traces/tick.ndjson'), 'utf8'));
		expect(tick.at(-1)).toEqual({ kind: 'end', time: 1.5, outcome: 'ok' });
		const prints = tick.filter(({ kind }) => kind === 'print');
		expect(prints).toMatchObject([
			{ time: 0, text: 'tick', line: 4 },
			{ time: 1.5, text: 'tock', line: 6 }
		]);
		expect(tick.slice(0, -1).map(({ seq }) => seq)).toEqual(tick.slice(0, -1).map((_, i) => i));
	});

	test('reads standard input and writes standard output', async () => {
		const { status, out, err } = await swimloop(['trace', '-', '--format', 'csv'], TICK);
		expect({ status, err }).toEqual({ status: 0, err: '' });
		expect(out).toMatch(/^seq,time,iteration,kind,task,line,arguments\n0,0,/);
		expect(out).toContain('tock');
	});

	test('writes the formats of other programs, from the same functions as the page', async () => {
		const [gantt, intervals, chrome] = await Promise.all([
			swimloop(['trace', 'tick.py', '--format', 'mermaid', '--lang', 'fr']),
			swimloop(['trace', 'tick.py', '--format', 'intervals']),
			swimloop(['trace', 'tick.py', '--format', 'chrome'])
		]);
		expect([gantt, intervals, chrome].map(({ status, err }) => `${status}${err}`)).toEqual(
			['0', '0', '0'] // no word on standard error
		);
		expect(gantt.out).toMatch(
			/\n {4}section Task-1 main\n {4}suspendue · sleep\(1\.5\) :active, 0, 1500\n$/
		);
		expect(intervals.out).toMatch(/\ntask,Task-1,main,,suspended,sleep\(1\.5\),0,1\.5,1\.5,5,\n/);
		const { traceEvents } = JSON.parse(chrome.out) as { traceEvents: { name: string }[] };
		// The loop, the program's task, and the two with which asyncio.run tidies up.
		expect(traceEvents.filter(({ name }) => name === 'thread_name')).toHaveLength(4);
	});

	test('starts from the definition on a line', async () => {
		const { out } = await swimloop(['trace', 'entries.py', '--entry', '1']);
		expect(parsed(out).filter(({ kind }) => kind === 'print')).toMatchObject([{ text: '1' }]);
	});
});

describe('link and open', { timeout: 30_000 }, () => {
	test('are each other’s reverse', async () => {
		const base = 'https://swim.example/app/';
		const linked = await swimloop(['link', 'tick.py', '--base', base]);
		expect(linked).toMatchObject({ status: 0, err: '' });
		expect(linked.out).toMatch(/^https:\/\/swim\.example\/app\/#1[\w-]+\n$/);
		const opened = await swimloop(['open', linked.out]);
		expect(opened).toEqual({ status: 0, out: TICK, err: '' });
	});

	test('say what is wrong with a link', async () => {
		expect(await swimloop(['open', '#1AbCd'])).toEqual({
			status: 1,
			out: '',
			err: expect.stringMatching(/^<link>:1:1: \S.*\.\n$/) as string
		});
	});
});

test('svg draws', { timeout: 30_000 }, async () => {
	const args = ['svg', 'tick.py', '--axis', 'time', '--lang', 'fr', '--theme', 'dark'];
	const { status, out, err } = await swimloop(args);
	expect({ status, err }).toEqual({ status: 0, err: '' });
	expect(out).toMatch(/^<svg [^]*<\/svg>\n$/);
});

test('check tells notices and errors', { timeout: 30_000 }, async () => {
	const { status, out, err } = await swimloop(['check', 'tick.py', 'entries.py', 'crash.py']);
	expect(status).toBe(1);
	expect(out).toMatch(/^entries\.py:\d+:\d+: Nothing starts the program[^\n]*\n$/);
	expect(err).toMatch(/^crash\.py:3:1: Ends with ZeroDivisionError[^\n]*\n$/);
});

test('lesson says that a file is no folder', { timeout: 30_000 }, async () => {
	const { status, err } = await swimloop(['lesson', 'tick.py']);
	expect({ status, err }).toEqual({ status: 1, err: 'tick.py:1:1: no such folder\n' });
});

test('a wrong call ends with 2 and the usage', { timeout: 30_000 }, async () => {
	const results = await Promise.all([
		swimloop(['swim']),
		swimloop(['trace', '--format', 'xml', 'tick.py']),
		swimloop(['trace', 'tick.py', './tick.py', '-o', 'twice'])
	]);
	for (const { status, out, err } of results) {
		expect(status).toBe(2);
		expect(out).toBe('');
		expect(err).toContain('Usage: swimloop');
	}
	expect(fs.existsSync(path.join(folder, 'twice'))).toBe(false);
});
