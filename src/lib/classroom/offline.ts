import { dev } from '$app/environment';
import { base } from '$app/paths';

/** For so long the page has the network to itself before the rest of the site is fetched, in ms. */
const REST = 3000;

/** Keeps the whole site in the browser once the page has come to rest; returns what calls that off. */
export function keepOffline(): () => void {
	if (dev || !('serviceWorker' in navigator)) return () => {};
	const timer = setTimeout(() => {
		// Where the browser does not allow it, the site needs its network as ever.
		navigator.serviceWorker.register(`${base}/service-worker.js`).catch(() => {});
	}, REST);
	return () => clearTimeout(timer);
}
