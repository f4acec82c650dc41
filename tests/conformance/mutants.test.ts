import fs from 'node:fs';
import { expect, test } from 'vitest';
import { MUTANTS } from './mutants';

// else `npm run conformance -- --mutants` has nothing to change
test.each(MUTANTS)('what “$name” replaces stands once in $file', ({ file, from, to }) => {
	const text = fs.readFileSync(new URL(`../../src/lib/asyncio/${file}`, import.meta.url), 'utf8');
	expect(text.split(from)).toHaveLength(2);
	expect(to).not.toBe(from);
});
