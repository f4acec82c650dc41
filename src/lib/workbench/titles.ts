/** What the title of a program is made of. */
export interface Titled {
	/** '' if it has none. */
	readonly title: string;
	readonly source: string;
	/** Some of its waits are at the same time. */
	readonly overlaps: boolean;
}

export interface TitleWords {
	/** What the programs are called by their places. */
	readonly places: readonly string[];
	readonly sequential: string;
	readonly together: string;
}

/** What a program is called, and what tells it apart from others that are called so; '' if nothing has to. */
export interface Title {
	readonly name: string;
	readonly telling: string;
}

/** Longer is no title. */
const LONGEST = 40;

/** What programs that stand side by side are called: their titles, and of those with one title what tells them apart. */
export function titles(programs: readonly Titled[], words: TitleWords): Title[] {
	return programs.map((program, index) => {
		const { title } = program;
		const group = programs.filter((other) => other.title === title);
		if (!title || group.length === 1) return { name: title || words.places[index], telling: '' };
		return { name: title, telling: telling(program, group, words) ?? words.places[index] };
	});
}

function telling(program: Titled, group: readonly Titled[], words: TitleWords): string | null {
	const { sequential, together } = words;
	if (group.length === 2 && group[0].overlaps !== group[1].overlaps)
		return program.overlaps ? together : sequential;
	return difference(
		program.source,
		group.map(({ source }) => source)
	);
}

/** The piece of code that is another in each of the texts, if one line has it; else null. */
function difference(own: string, all: readonly string[]): string | null {
	const texts = all.map((source) => source.split('\n'));
	if (texts.some(({ length }) => length !== texts[0].length)) return null;
	const line = texts[0].findIndex(
		(_, i) => new Set(texts.map((lines) => lines[i].trim())).size === texts.length
	);
	if (line < 0) return null;
	const piece = pieceOf(
		own.split('\n')[line].trim(),
		texts.map((lines) => lines[line].trim())
	);
	return piece.length <= LONGEST ? piece : null;
}

/** From where the lines begin to differ to where they end to, with the call that this stands in: `Semaphore(2)`. */
function pieceOf(own: string, lines: readonly string[]): string {
	const shortest = Math.min(...lines.map(({ length }) => length));
	let before = 0;
	while (before < shortest && lines.every((line) => line[before] === own[before])) before += 1;
	let after = 0;
	while (
		after < shortest - before &&
		lines.every((line) => line.at(-1 - after) === own.at(-1 - after))
	)
		after += 1;
	const left = own.slice(0, before);
	const start = (/\w+\([^()]*$/.exec(left) ?? /(?:\w+ = )?\S*$/.exec(left))!.index;
	const rest = own.slice(own.length - after);
	const isCall = left.includes('(', start);
	const end = (isCall ? /^[^()]*\)/ : /^\S*/).exec(rest)?.[0].length ?? 0;
	return own.slice(start, own.length - after + end);
}
