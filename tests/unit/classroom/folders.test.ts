import { describe, expect, it } from 'vitest';
import { solvedIn } from '../../../src/lib/classroom/progress';
import { parseList, readFolder } from '../../../src/lib/classroom/folders';

/** A file as a browser hands it over from a folder that was chosen. */
function file(path: string, content: string | Uint8Array) {
	const blob = new Blob([content as BlobPart]);
	return Object.assign(blob, { name: path.split('/').at(-1)!, webkitRelativePath: path });
}

describe('a folder from the disk', () => {
	it('is read without byte order marks, in lines as the editor has them', async () => {
		const folder = await readFolder([
			file('mine/en.md', '\uFEFF# Title\r\n\r\n## One\r\n'),
			file('mine/a.py', 'x = 1\r\ny = 2\r'),
			file('mine/notes.txt', 'none'),
			file('mine/old/a.py', 'of another lesson')
		]);
		expect(folder).toEqual({
			id: 'mine',
			files: new Map([
				['en.md', '# Title\n\n## One\n'],
				['a.py', 'x = 1\ny = 2\n']
			])
		});
	});

	it.each([
		['latin-1', [file('mine/en.md', Uint8Array.of(0x23, 0xe9, 0x0a))], 'en.md', 'not-text', ''],
		['2 MB', [file('mine/a.py', '#'.repeat(2_000_000))], 'a.py', 'too-big', ''],
		[
			'1,000 files',
			Array.from({ length: 1000 }, (_, i) => file(`mine/${i}.py`, '')),
			'mine',
			'too-many',
			'1000'
		]
	])('is refused with the place: %s', async (_, files, name, code, subject) => {
		expect(await readFolder(files)).toEqual([{ file: name, line: 1, code, subject }]);
	});
});

it('of a list that a school wrote, what is a lesson is kept, once', () => {
	const good = { id: 'one', files: ['en.md'] };
	expect(parseList([null, 7, { id: 'none' }, good, good, { files: [] }])).toEqual([good]);
	expect(parseList({ lessons: [good] })).toEqual([]);
});

it('nothing is solved in a lesson that is called like a method of objects', () => {
	expect(solvedIn({ one: [1] }, 'constructor')).toEqual([]);
	expect(solvedIn({ one: [1] }, 'one')).toEqual([1]);
});
