// npm start: installs what is missing, builds the site, serves it and prints its address. Takes the
// options of serve.js after `--`.
import { installDependencies, requireNode, run } from './steps.js';
import { serveFromCommandLine } from './serve.js';

requireNode();
if (!installDependencies() || !run(['npm', 'run', '-s', 'build'])) process.exit(1);
await serveFromCommandLine(process.argv.slice(2));
