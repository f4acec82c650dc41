// Runs the programs of a file of records, [name, source, record] each, in the simulator alone. Exit status 3 and the
// name of the first program that differs, if one does.
import fs from 'node:fs';
import type { RunRecord } from '../../src/lib/cpython/record';
import { difference } from './compare';
import { runSimulated } from './simulated';

const LIMITS = { turns: 20_000, events: 100_000 }; // a wrong change may well run for ever

const DIFFERS = 3; // apart from 1, the status of a simulator that does not load

const records = JSON.parse(fs.readFileSync(process.argv[2], 'utf8')) as [
	string,
	string,
	RunRecord
][];
const found = records.find(([, source, record]) => {
	try {
		return difference(record, runSimulated(source, LIMITS)) !== null;
	} catch {
		return true; // the change made the simulator itself fail
	}
});
if (found) console.log(found[0]);
process.exit(found ? DIFFERS : 0);
