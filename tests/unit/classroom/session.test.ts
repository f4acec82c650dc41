import { expect, it, vi } from 'vitest';
import { newSession } from '../../../src/lib/classroom/presenter/session';

it('a presentation begins over plain HTTP, too, where browsers make no UUID', () => {
	vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
	const ids = [newSession(true), newSession(false)].map(({ id }) => id);
	vi.unstubAllGlobals();
	for (const id of ids) expect(id).toMatch(/^[\w-]{10,}$/);
	expect(ids[0]).not.toBe(ids[1]);
});
