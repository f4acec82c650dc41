import { expect, test } from 'vitest';
import { SOURCES, type Source } from '../../src/lib/i18n/reasons/sources';
import { missingInPython } from './pyodide';

/** `asyncio/locks.py`, `Lock.release` → `locks.Lock.release`, as {@link missingInPython} takes it. */
const pathOf = ([file, name]: Source) =>
	`${file
		.replace(/^asyncio\//, '')
		.replace(/\.py$/, '')
		.replaceAll('/', '.')}.${name}`;

test('the functions that the reasons name are in CPython', { timeout: 120_000 }, async () => {
	const named = Object.values(SOURCES).filter((source) => source !== null);
	const paths = [...new Set(named.map(pathOf))];
	expect(paths.length).toBeGreaterThan(40);
	expect(await missingInPython([...paths, 'locks.Lock.nothing'])).toEqual(['locks.Lock.nothing']);
});
