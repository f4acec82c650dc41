import fs from 'node:fs';
import path from 'node:path';

/** Where the site lists what its workers are made of: SvelteKit does not tell the service worker. */
const LIST = '_app/workers.json';
const WORKERS = '_app/immutable/workers';

/**
 * A plugin for the build that lists the files of the workers, so that they are kept for a page without network.
 * @returns {import('vite').Plugin}
 */
export function listWorkers() {
	return {
		name: 'list-workers',
		apply: 'build',
		writeBundle({ dir }) {
			if (this.environment.config.consumer !== 'client' || !dir) return;
			const folder = path.join(dir, WORKERS);
			if (!fs.existsSync(folder)) return;
			const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
			const files = names.filter((name) => name.endsWith('.js'));
			const paths = files.map((name) => `${WORKERS}/${name.replaceAll('\\', '/')}`);
			fs.writeFileSync(path.join(dir, LIST), JSON.stringify(paths));
		}
	};
}
