import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { firstChunk } from './scripts/first-chunk.js';
import { listChunks } from './scripts/list-chunks.js';
import { listWorkers } from './scripts/list-workers.js';

export default defineConfig({
	plugins: [sveltekit(), firstChunk(), listChunks(), listWorkers()],
	worker: { format: 'es', plugins: () => [listChunks()] },
	// Small fonts would become data: addresses, which the content security policy refuses.
	build: { assetsInlineLimit: 0 },
	test: {
		include: ['tests/**/*.test.ts'],
		environment: 'node',
		// The machine may be busy; what hangs still fails.
		testTimeout: 60_000,
		// A test that asserts nothing cannot fail, so it counts as failed.
		expect: { requireAssertions: true }
	}
});
