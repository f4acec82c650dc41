import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const SOURCE = new URL('../../../src/', import.meta.url).pathname;

it('whatever a component waits for may fail to come, and then it says so', () => {
	const silent = fs
		.readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte'))
		.filter((file) => {
			const text = fs.readFileSync(path.join(SOURCE, file), 'utf8');
			return text.split('{#await ').length !== text.split('{:catch').length;
		});
	expect(silent).toEqual([]);
});
