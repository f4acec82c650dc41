#!/usr/bin/env node
// The command line is TypeScript run from source. Naming the compiler settings keeps it independent of
// the folder it is called from and of the generated .svelte-kit/.
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

await tsImport('../src/cli/main.ts', {
	parentURL: import.meta.url,
	tsconfig: fileURLToPath(new URL('../src/tsconfig.engine.json', import.meta.url))
});
