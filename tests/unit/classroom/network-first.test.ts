import { expect, it } from 'vitest';
import { networkFirst } from '../../../src/lib/classroom/network-first';

const kept = new Response('kept');
const fresh = new Response('fresh');

it.each([
	['answers', () => Promise.resolve(fresh), fresh],
	['has no such file', () => Promise.resolve(new Response('', { status: 404 })), kept],
	['is away', () => Promise.reject(new TypeError('Failed to fetch')), kept],
	[
		'says nothing',
		(signal?: AbortSignal) =>
			new Promise<Response>((_, reject) =>
				signal?.addEventListener('abort', () => reject(signal.reason as Error))
			),
		kept
	]
])('where the network %s', async (_, ask, response) => {
	expect(await networkFirst(ask, kept, 1)).toBe(response);
});

it('what is not kept is waited for', async () => {
	expect(await networkFirst((signal) => Promise.resolve(signal ? kept : fresh), undefined)).toBe(
		fresh
	);
});
