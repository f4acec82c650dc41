import fs from 'node:fs';
import { group } from 'd3-array';
import {
	refusedCalls,
	refusedLoopMethods,
	refusedNames,
	type RefusalReason
} from '../../src/lib/asyncio/refused-names';
import { checkedFunctions, corpusPrograms } from './corpus';
import { SECTIONS, shownDifferences, UNSHOWN_DIFFERENCES, type Section } from './differences';
import { REFUSED_CONSTRUCTS } from './refused-constructs';
import { sortAttributes, sortBuiltins, sortMembers, sortModules } from './names';
import {
	attributesInPython,
	builtinsOfPython,
	membersInPython,
	modulesOfPython,
	namesOfAsyncio,
	typesInPython
} from './python-names';
import { readRecorded } from './recorded';
import { FIXED_SEED, PROGRAMS_FOR_EACH_SEED, VALUES } from './sizes';
import { tables } from './values-table';

/** The page docs/conformance.md: what the tests compare, with what result, and what is known to differ. */
export async function page(): Promise<string> {
	return [
		intro(),
		programs(),
		wrongChanges(),
		await asyncio(),
		await library(),
		differences(),
		await missingAttributes()
	].join('\n\n');
}

const code = (name: string) => `\`${name}\``;
const codes = (names: readonly string[]) => names.map(code).join(' ');
const cell = (text: string) => text.replaceAll('\n', ' ').replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
	[head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
		.map((row) => `| ${row.join(' | ')} |`)
		.join('\n');
const count = (n: number) => n.toLocaleString('en');

function intro(): string {
	return `# Conformance

CPython 3.14 is the judge of what Swimloop shows. This page is made by the tests: they fail if it does not say what they
find. \`npx vitest run tests/conformance/page.test.ts --update\` writes it anew.

Each program runs on CPython itself (Pyodide) and in the simulator. Compared are, in order: each step of each task with
its turn of the loop, its time and how it ended; each printed line with its time and task; each request to cancel, and
who made it; then the warnings, the end of the program, its exception and its time. Not compared are the order of warnings,
the arguments of an exception that was never retrieved, what goes to standard error, and the addresses in a \`repr\`.

CPython runs under [a tracer](../src/lib/cpython/tracer.py): an event loop on \`asyncio.BaseEventLoop\` whose selector moves a
virtual clock, which \`time\` reads and \`time.sleep\` moves; virtual worker threads; the rules of order below; and nothing else.

| command | does |
| --- | --- |
| \`npm run conformance -- FILE.py …\` | compares programs of yours |
| \`npm run conformance -- --runs 10000 [--seed S] [--record]\` | compares random programs; a failure shows the smallest one, both runs side by side, and the seed |
| \`npm run conformance -- --mutants [--record]\` | changes the simulator for the worse and tells which programs notice |
| \`npm run conformance -- --python python3 …\` | lets a Python of the system judge instead |`;
}

function programs(): string {
	const { random } = readRecorded();
	const folders = group(corpusPrograms(), (name) => name.split('/')[0]!);
	const files = (folder: string) => fs.readdirSync(new URL(folder, import.meta.url)).length;
	return `## Programs

Every \`npm test\` compares these; all agree.

${table(
	['what', 'how many'],
	[
		['programs written by hand, each about one behaviour', count(corpusPrograms().length)],
		[
			`random programs of a fixed seed (${FIXED_SEED}) and of a fresh one`,
			`${count(PROGRAMS_FOR_EACH_SEED)} each`
		],
		['programs about the library', count(files('library-programs/'))],
		['programs about values, statements and tracebacks', count(files('values-programs/'))],
		['expressions chosen by hand: formats, methods, operators', count(tables.length)],
		['random expressions', count(VALUES.numRuns)]
	]
)}

The last long run: ${count(random.programs)} random programs, seed ${random.seed}, all agree with CPython ${random.cpython}. The tests
fail if the generator has changed since, so that this seed still makes these programs.

The programs written by hand, and what of CPython's asyncio (or of another module) they check:

${table(
	['folder', 'programs', 'checks'],
	[...folders].map(([folder, names]) => [
		`[\`${folder}\`](../tests/conformance/corpus/${folder})`,
		String(names.length),
		folder === 'language'
			? 'the language itself'
			: codes([...new Set(names.flatMap(checkedFunctions))].sort())
	])
)}`;
}

function wrongChanges(): string {
	const { mutants } = readRecorded();
	return `## Wrong changes that are noticed

A proof has to be able to fail. Each of these small wrong changes to the simulator makes it differ from CPython in one of
the programs above; here, the first one.

${table(
	['change', 'noticed by'],
	mutants.map(({ name, caughtBy }) => [name, caughtBy ? code(caughtBy) : '**nothing**'])
)}

${mutants.filter(({ caughtBy }) => caughtBy).length} of ${mutants.length} are noticed.`;
}

const REASONS: Readonly<Record<RefusalReason, string>> = {
	network: 'networks are not simulated',
	processes: 'subprocesses and signals are not simulated',
	threads: 'only the main thread has a loop',
	internals: "asyncio's own affairs: the simulator has others",
	policies: 'there is one kind of loop; gone from CPython, or about to go',
	graph: 'for debuggers'
};

async function asyncio(): Promise<string> {
	const names = await namesOfAsyncio();
	const { modelled, refused } = sortMembers('asyncio', names);
	const why = (name: string) => refusedNames.get(name) ?? refusedCalls.get(name);
	const reasons = Object.entries(REASONS) as [RefusalReason, string][];
	return `## asyncio

Of ${names.length} public names of CPython's \`asyncio\`, those of \`__all__\` and its modules, ${modelled.length} are modelled and ${refused.length} are refused: a
program that uses one stops there, with the notice \`not-simulated\`. None is missing.

Modelled: ${codes(modelled)}.

Refused:

${table(
	['why', 'names', 'methods of the loop'],
	reasons
		.map(([reason, text]) => [
			text,
			codes(refused.filter((name) => why(name) === reason)),
			codes([...refusedLoopMethods].filter(([, of]) => of === reason).map(([name]) => name))
		])
		.filter(([, names, methods]) => names || methods)
)}`;
}

async function library(): Promise<string> {
	const modules = sortModules(await modulesOfPython());
	const builtins = sortBuiltins(await builtinsOfPython());
	const rows = [];
	for (const module of modules.modelled.filter((name) => name !== 'asyncio')) {
		const { modelled, opaque, refused } = sortMembers(module, await membersInPython(module));
		if (modelled.length)
			rows.push([
				code(module),
				codes(modelled) + (opaque.length ? '; all else is opaque' : ''),
				codes(refused)
			]);
	}
	return `## The library

What is refused stops the run. A module that is not known is opaque: what comes of it has no value, takes no time to call
and a second to await.

${table(['module', 'modelled', 'refused'], rows)}

Refused modules, which start threads, processes or loops of their own, or wait: ${codes(modules.refused)}.

Opaque modules: ${codes(modules.opaque)}.

Refused constructs: ${codes(Object.keys(REFUSED_CONSTRUCTS))}.

Refused builtins: ${codes(builtins.refused)}. Opaque: ${codes(builtins.opaque)}.`;
}

function differences(): string {
	const shown = shownDifferences();
	const sections = (Object.keys(SECTIONS) as Section[]).map((section) => {
		const rows = [
			...shown
				.filter((one) => one.section === section)
				.map(({ about, cpython, simulator, path }) => [
					about,
					cpython,
					simulator,
					`[program](../tests/conformance/differences/${path})`
				]),
			...UNSHOWN_DIFFERENCES.filter((one) => one.section === section).map(
				({ about, cpython, simulator, why }) => [about, cpython, simulator, why]
			)
		];
		return `### ${SECTIONS[section]}

${table(['what', 'in CPython', 'in the simulator', 'shown by, or why not'], rows)}`;
	});
	return `## Known differences

${shown.length} programs show one each: the tests run them in both, and fail as soon as one agrees. With the rules of order,
CPython agrees in the first three.

${sections.join('\n\n')}`;
}

async function missingAttributes(): Promise<string> {
	const rows = [];
	for (const module of sortModules(await modulesOfPython()).modelled)
		for (const type of sortMembers(module, await typesInPython(module)).modelled) {
			const names = await attributesInPython(module, type);
			const { absent } = sortAttributes(module, type, names);
			if (absent.length) rows.push([code(`${module}.${type}`), codes(absent)]);
		}
	return `### Attributes that types lack

In the simulator these raise AttributeError. No type of \`asyncio\` and no builtin type lacks any.

${table(['type', 'lacks'], rows)}
`;
}
