// Runs the programs of a file of records, [source, record] each, in the simulator alone. Exit status 1 and the first
// program that differs, if one does.
import fs from 'node:fs';
import type { RunRecord } from '../../src/lib/cpython/record';
import { difference } from './compare';
import { runSimulated } from './simulated';

const LIMITS = { turns: 20_000, events: 100_000 }; // a wrong change may well run for ever

const records = JSON.parse(fs.readFileSync(process.argv[2], 'utf8')) as [string, RunRecord][];
const index = records.findIndex(([source, record]) => {
	try {
		return difference(record, runSimulated(source, LIMITS)) !== null;
	} catch {
		return true; // the change made the simulator itself fail
	}
});
if (index >= 0) console.log(`program ${index + 1}`);
process.exit(index >= 0 ? 1 : 0);
