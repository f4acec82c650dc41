import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: {
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		// Every page is prerendered: strict makes the build fail if one is not.
		adapter: adapter({ strict: true }),
		// The build works under any path of any static host.
		paths: { relative: true },
		// With its styles in it the page is drawn as soon as it is there.
		inlineStyleThreshold: Infinity,
		// The page registers it once it has come to rest, so that the first view does not wait for it.
		serviceWorker: { register: false },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				// Pyodide compiles WebAssembly. Without the permission it hangs and says nothing.
				'script-src': ['self', 'wasm-unsafe-eval'],
				// CodeMirror and Svelte's transitions add style elements.
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'worker-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['self'],
				'form-action': ['none']
			}
		}
	}
};
