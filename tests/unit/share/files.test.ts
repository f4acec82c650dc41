import { describe, expect, test } from 'vitest';
import { fileName, MOST_BYTES, openFile, parseProgram } from '../../../src/lib/share/files';

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each<[name: string, bytes: Uint8Array, expected: string]>([
	['a program', utf8('print("é🏊")\n'), 'print("é🏊")\n'],
	['an empty file', utf8(''), ''],
	['a byte order mark is dropped', utf8('\ufeffx = 1'), 'x = 1'],
	['line ends become \\n', utf8('a\r\nb\rc\n\r\n'), 'a\nb\nc\n\n'],
	['as large as it may be', new Uint8Array(MOST_BYTES).fill(35), '#'.repeat(MOST_BYTES)]
])('opens %s', (_, bytes, source) => {
	expect(parseProgram(bytes)).toEqual({ ok: true, source });
});

test.each<[name: string, bytes: Uint8Array, reason: string]>([
	['one byte too many', new Uint8Array(MOST_BYTES + 1).fill(35), 'tooBig'],
	['Latin-1', Uint8Array.of(0x22, 0xe9, 0x22), 'notText'],
	['UTF-16', Uint8Array.from(Buffer.from('x = 1', 'utf16le')), 'notText'],
	['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0), 'notText']
])('refuses %s', (_, bytes, reason) => {
	expect(parseProgram(bytes)).toEqual({ ok: false, reason });
});

describe('a file of the browser', () => {
	test('is opened', async () => {
		const file = new Blob(['x = 1\r\n']);
		expect(await openFile(file)).toEqual({ ok: true, source: 'x = 1\n' });
	});

	test('that is too large is not even read', async () => {
		const file = {
			size: MOST_BYTES + 1,
			arrayBuffer: () => Promise.reject(new Error('was read'))
		};
		expect(await openFile(file)).toEqual({ ok: false, reason: 'tooBig' });
	});

	test('that cannot be read is refused', async () => {
		const file = { size: 1, arrayBuffer: () => Promise.reject(new Error('is a folder')) };
		expect(await openFile(file)).toEqual({ ok: false, reason: 'unreadable' });
	});
});

test.each([
	['"""Together: gather()"""', 'together-gather.py'],
	['"""Déjà vu — œuvre"""', 'deja-vu-oeuvre.py'],
	['"""../../etc/passwd"""', 'etc-passwd.py'],
	['"""协程"""', 'program.py'],
	['"""CON"""', 'con-program.py'],
	['"""asyncio"""', 'asyncio-program.py'],
	['x = 1', 'program.py'],
	[`"""${'long '.repeat(40)}"""`, `${'long-'.repeat(12).slice(0, -1)}.py`]
])('the file of %s is %s', (source, name) => {
	expect(fileName(source)).toBe(name);
});
