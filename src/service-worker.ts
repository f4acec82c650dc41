/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';
import { networkFirst } from './lib/classroom/network-first';
import { cacheOf, isOutdated } from './lib/classroom/site-cache';

// Keeps the whole site in the browser, so that it works without a network. A new version is fetched in the
// background and comes when no page of the old one is open any more: nothing changes under anybody's hands.

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const CACHE = cacheOf(base, version);
const PAGES = new Set(prerendered);

worker.addEventListener('install', (event) => {
	// Some servers keep files to themselves whose names begin with a dot.
	const shown = files.filter((file) => !file.includes('/.'));
	event.waitUntil(keep([...build, ...shown, ...prerendered]));
});

async function keep(files: readonly string[]): Promise<void> {
	const response = await fetch(`${base}/_app/workers.json`);
	const workers: string[] = await response.json();
	const cache = await caches.open(CACHE);
	// Some of the workers' files are in both lists, and a cache refuses to be asked for one twice.
	await cache.addAll([...new Set([...files, ...workers.map((file) => `${base}/${file}`)])]);
}

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		caches
			.keys()
			.then((names) => names.filter((name) => isOutdated(name, base, version)))
			.then((old) => Promise.all(old.map((name) => caches.delete(name))))
			// The page of the first visit is of this version too, and may ask for parts of it later.
			.then(() => worker.clients.claim())
	);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return;
	event.respondWith(answer(request, pathname));
});

/** From the cache; what is not of this version comes from the network. */
async function answer(request: Request, pathname: string): Promise<Response> {
	const cache = await caches.open(CACHE);
	// A school may put lessons of its own beside these without building the site anew.
	if (pathname.startsWith(`${base}/lessons/`)) {
		return networkFirst((signal) => fetch(request, { signal }), await cache.match(request));
	}
	const page = PAGES.has(pathname) ? pathname : undefined;
	const kept = await cache.match(page ?? request, { ignoreSearch: page !== undefined });
	return kept ?? fetch(request);
}
