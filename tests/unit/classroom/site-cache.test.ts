import { expect, it } from 'vitest';
import { cacheOf, isOutdated } from '../../../src/lib/classroom/site-cache';

it('a new version forgets the older ones of its own site, and no other site of the origin', () => {
	const sites = ['', '/one', '/one-2', '/two/one'];
	const names = [
		'other-cache',
		...sites.flatMap((base) => [cacheOf(base, '7'), cacheOf(base, '8')])
	];
	for (const base of sites)
		expect(names.filter((name) => isOutdated(name, base, '8'))).toEqual([cacheOf(base, '7')]);
});
