// npm run conformance: runs random programs, or the files that are named, on CPython and in the simulator. With
// --mutants: makes wrong changes to the simulator and tells which of them the programs catch. With --python: a Python of
// the system judges, 3.11 or later; only 3.14 agrees in all. With --record: keeps the result for docs/conformance.md.
import fs from 'node:fs';
import fc from 'fast-check';
import { difference } from './compare';
import { judge } from './judge';
import { programs } from './random-programs';
import { generatorDigest, record } from './recorded';
import { render } from './render-program';
import { runSimulated } from './simulated';
import { systemPython } from './system-python';
import { tryMutants } from './try-mutants';
import { CORPUS, corpusPrograms } from './corpus';

const USAGE =
	'npm run conformance -- [--python COMMAND] [--runs N] [--seed S] [--record] | FILE.py … | --mutants [--record]';
const PROGRAMS_FOR_MUTANTS = 500;

const python = process.argv.includes('--python')
	? systemPython(process.argv[process.argv.indexOf('--python') + 1])
	: await judge();
const isRecording = process.argv.includes('--record');
const differs = (source: string) => difference(python.run(source), runSimulated(source));

function judgeFiles(files: readonly string[]): boolean {
	let disagree = 0;
	for (const file of files) {
		const found = differs(fs.readFileSync(file, 'utf8'));
		if (found === null) continue;
		disagree++;
		console.log(`${file}\n${found}\n`);
	}
	console.log(`${files.length - disagree} of ${files.length} programs agree.`);
	return disagree === 0;
}

function judgeRandom(runs: number, seed: number): boolean {
	let count = 0;
	const result = fc.check(
		fc.property(programs, (program) => {
			count++;
			return differs(render(program)) === null;
		}),
		{ numRuns: runs, seed }
	);
	if (!result.failed) {
		console.log(`${count} random programs agree with CPython ${python.version} (seed ${seed}).`);
		if (isRecording)
			record({
				random: { programs: count, seed, cpython: python.version, generator: generatorDigest() }
			});
		return true;
	}
	const [smallest] = result.counterexample ?? [];
	if (smallest) {
		const source = render(smallest);
		console.log(`${source}\n${differs(source)}\n`);
	}
	console.log(
		`Program ${result.numRuns} differs; seed ${seed}, path ${result.counterexamplePath}.`
	);
	return false;
}

function judgeMutants(seed: number): boolean {
	const written = corpusPrograms().map(
		(name) => [name, fs.readFileSync(new URL(name, CORPUS), 'utf8')] as const
	);
	const random = fc
		.sample(programs, { numRuns: PROGRAMS_FOR_MUTANTS, seed })
		.map((program, i) => [`random program ${i + 1}`, render(program)] as const);
	const mutants = tryMutants(
		[...written, ...random].map(([name, source]) => [name, source, python.run(source)])
	);
	if (isRecording) record({ mutants });
	return mutants.every(({ caughtBy }) => caughtBy);
}

function numberOf(name: string, absent: number): number {
	const at = process.argv.indexOf(name);
	if (at < 0) return absent;
	const value = Number(process.argv[at + 1]);
	if (!Number.isInteger(value)) throw new Error(USAGE);
	return value;
}

const files = process.argv.slice(2).filter((argument) => argument.endsWith('.py'));
const isAgreed = process.argv.includes('--mutants')
	? judgeMutants(numberOf('--seed', 1))
	: files.length
		? judgeFiles(files)
		: judgeRandom(numberOf('--runs', 1000), numberOf('--seed', Date.now() % 2 ** 31));
process.exit(isAgreed ? 0 : 1);
