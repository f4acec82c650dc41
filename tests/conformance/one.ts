import fs from 'node:fs';
import { judge } from './judge';
import { runSimulated } from './simulated';
import { difference } from './compare';
const python = await judge();
let ok = 0,
	bad = 0;
for (const f of process.argv.slice(2)) {
	const src = fs.readFileSync(f, 'utf8');
	let d: string | null;
	try {
		d = difference(python.run(src), runSimulated(src));
	} catch (e) {
		d = String((e as Error).stack ?? e);
	}
	if (d) {
		bad++;
		console.log('=== ' + f + '\n' + d);
	} else ok++;
}
console.log(ok, 'agree', bad, 'differ');
process.exit(0);
