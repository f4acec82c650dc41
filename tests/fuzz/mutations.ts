import fs from 'node:fs';
import fc from 'fast-check';
import { CORPUS, corpusPrograms } from '../conformance/corpus';

const STARTERS = new URL('../../src/lib/starters/', import.meta.url);

/** Every starter and every program of the corpus: what the mutations begin with. */
export const ORIGINALS: readonly string[] = [
	...fs
		.readdirSync(STARTERS)
		.filter((name) => name.endsWith('.py'))
		.sort()
		.map((name) => new URL(name, STARTERS)),
	...corpusPrograms().map((name) => new URL(name, CORPUS))
].map((file) => fs.readFileSync(file, 'utf8'));

/** Texts, comments, names, numbers, line ends with the indentation behind them, and signs one by one. */
const TOKEN = new RegExp(
	[
		/[a-zA-Z]{0,2}(?:"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/,
		/#[^\n]*/,
		/[\p{L}_][\p{L}\p{N}_]*/u,
		/\d[\d._]*/,
		/\n[ \t]*/,
		/[ \t]+/,
		/(?:\*\*|\/\/|<<|>>|[-+*/%=<>!:])=|->|\*\*|\/\/|<<|>>/,
		/[^]/
	]
		.map(({ source }) => source)
		.join('|'),
	'gu'
);

/** What a token may be replaced by: words and signs of the language, numbers at the edges, names known to all. */
const REPLACEMENTS = [
	...'and as assert async await break case class continue def del elif else except finally for from global'.split(
		' '
	),
	...'if import in is lambda match nonlocal not or pass raise return try while with yield'.split(
		' '
	),
	...'None True False self asyncio print range len list dict set str int super object Exception'.split(
		' '
	),
	...'( ) [ ] { } , : ; . ... = == := + - * ** / // % @ & | ^ ~ < > -> != <<'.split(' '),
	...['0', '1', '-1', '2', '1.5', '1e308', '10**9', '2**64', '1j', '0x', '""', '"%s"', 'f"{x}"'],
	...["b'\\xff'", '"\\ud800"', '"""', "'", '\\', '\n', '\n    ', '\t', '#', '\0', '\u00a0', '😀']
];

const EDITS = ['delete', 'duplicate', 'swap', 'replace'] as const;

interface Edit {
	readonly kind: (typeof EDITS)[number];
	/** where in the program, and the other place of a swap: from 0 up to 1 */
	readonly at: number;
	readonly other: number;
	readonly text: string;
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.record({
	kind: fc.constantFrom(...EDITS),
	at: place,
	other: place,
	text: fc.constantFrom(...REPLACEMENTS)
});

function apply(source: string, { kind, at, other, text }: Edit): string {
	const tokens = source.match(TOKEN) ?? [''];
	const i = Math.floor(at * tokens.length);
	const j = Math.floor(other * tokens.length);
	const token = tokens[i]!;
	if (kind === 'delete') tokens[i] = '';
	else if (kind === 'duplicate') tokens[i] = token + token;
	else if (kind === 'replace') tokens[i] = text;
	else [tokens[i], tokens[j]] = [tokens[j]!, token];
	return tokens.join('');
}

/** Programs of the collection with one to four tokens deleted, doubled, swapped or replaced. */
export const mutatedPrograms: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom(...ORIGINALS), fc.array(edit, { minLength: 1, maxLength: 4 }))
	.map(([source, edits]) => edits.reduce(apply, source));
