// npm run fuzz: runs programs with wrong tokens, and shows the smallest one with which the simulator does wrong.
import fc from 'fast-check';
import { parseArgs } from 'node:util';
import { fault } from './fault';
import { mutatedPrograms } from './mutations';

const USAGE = 'npm run fuzz -- [--runs N] [--seed S]';

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '5000' },
		seed: { type: 'string', default: String(Date.now() % 2 ** 31) }
	}
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (!Number.isInteger(runs) || !Number.isInteger(seed)) throw new Error(USAGE);

const result = fc.check(
	fc.property(mutatedPrograms, (source) => fault(source) === null),
	{ numRuns: runs, seed }
);
const [smallest] = result.counterexample ?? [];
if (smallest === undefined) {
	console.log(
		`${runs} programs with wrong tokens are run or refused as they should be (seed ${seed}).`
	);
} else {
	console.log(`${smallest}\n\n${fault(smallest)}\n`);
	console.log(
		`Program ${result.numRuns} goes wrong; seed ${seed}, path ${result.counterexamplePath}.`
	);
	process.exitCode = 1;
}
