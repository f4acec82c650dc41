import type { Run } from '../simulate';
import { outputs } from '../trace/output';
import { totals } from '../trace/totals';
import { callsOf } from './calls';

/** Something that is true of a program and its run, or is not; as its author wrote it. */
export interface Condition {
	readonly text: string;
	/** 1-based line in the lesson's file. */
	readonly line: number;
	readonly holds: (subject: Subject) => boolean;
	/** What is so, to be told where the condition does not hold. */
	readonly found: (subject: Subject) => string;
}

/** What conditions are about: a program, its run, and the program as the lesson gives it. */
export interface Subject {
	readonly source: string;
	readonly run: Run;
	readonly given: { readonly source: string; readonly run: Run };
}

type Test = Pick<Condition, 'holds' | 'found'>;
type Rule = readonly [pattern: RegExp, test: (...words: string[]) => Test];

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
	'<': (a, b) => a < b && !isNear(a, b),
	'<=': (a, b) => a < b || isNear(a, b),
	'=': isNear,
	'>=': (a, b) => a > b || isNear(a, b),
	'>': (a, b) => a > b && !isNear(a, b)
};

/** Sums of sleeps differ from what an author writes in the last digits. */
function isNear(a: number, b: number): boolean {
	return Math.abs(a - b) < 1e-6;
}

const printed = ({ trace }: Run): string[] =>
	trace ? outputs(trace).flatMap(({ text }) => text.split('\n')) : [];

/** Numbers of a run that a condition can compare, by their names in a lesson. */
const FIGURES: Readonly<Record<string, (run: Run) => number>> = {
	end: ({ trace }) => (trace ? totals(trace).end : NaN),
	blocked: ({ trace }) => (trace ? totals(trace).blocked : NaN),
	gain: ({ trace }) => (trace ? totals(trace).gain : NaN),
	tasks: ({ trace }) => (trace ? totals(trace).tasks : NaN),
	'most at once': ({ trace }) => (trace ? totals(trace).mostAtOnce : NaN),
	notices: ({ notices }) => notices.length,
	lines: (run) => printed(run).length
};

const RULES: readonly Rule[] = [
	[
		new RegExp(`^(${Object.keys(FIGURES).join('|')}) (<|<=|=|>=|>) (\\d+(?:\\.\\d+)?)(?: s)?$`),
		(figure, comparison, value) => ({
			holds: ({ run }) => COMPARISONS[comparison](FIGURES[figure](run), Number(value)),
			found: ({ run }) => `${figure} = ${Number(FIGURES[figure](run).toFixed(6))}`
		})
	],
	[
		/^outcome = (ok|error|deadlock|limit)$/,
		(outcome) => ({
			holds: ({ run }) => run.ending === outcome,
			found: ({ run }) => `outcome = ${run.ending}`
		})
	],
	[
		/^error = (\w+)$/,
		(type) => ({
			holds: ({ run }) => run.ending === 'error' && run.value.split(':')[0] === type,
			found: ({ run }) => `error = ${run.value || 'none'}`
		})
	],
	[
		/^output (\d+) = (.*)$/,
		(place, text) => ({
			holds: ({ run }) => printed(run)[Number(place) - 1] === text,
			found: ({ run }) => `output ${place} = ${printed(run)[Number(place) - 1] ?? ''}`
		})
	],
	[
		/^prints (.+)$/,
		(text) => ({
			holds: ({ run }) => printed(run).includes(text),
			found: ({ run }) => printed(run).join(' | ')
		})
	],
	[
		/^never prints (.+)$/,
		(text) => ({
			holds: ({ run }) => !printed(run).includes(text),
			found: ({ run }) => printed(run).join(' | ')
		})
	],
	[
		/^output same( order)?$/,
		(inOrder) => ({
			holds: ({ run, given }) => {
				const [lines, wanted] = [printed(run), printed(given.run)];
				if (!inOrder) for (const list of [lines, wanted]) list.sort();
				return lines.join('\n') === wanted.join('\n');
			},
			found: ({ run }) => printed(run).join(' | ')
		})
	],
	[
		/^keep ([\w.]+)$/,
		(name) => ({
			holds: ({ source, given }) =>
				callsOf(source, name).sort().join('\n') === callsOf(given.source, name).sort().join('\n'),
			found: ({ source }) => callsOf(source, name).join(' | ')
		})
	],
	[
		/^use ([\w.]+)$/,
		(name) => ({
			holds: ({ source }) => callsOf(source, name).length > 0,
			found: () => name
		})
	],
	[
		/^avoid ([\w.]+)$/,
		(name) => ({
			holds: ({ source }) => callsOf(source, name).length === 0,
			found: ({ source }) => callsOf(source, name).join(' | ')
		})
	]
];

/** Reads a condition such as `end < 3 s` or `keep asyncio.sleep`; null if it is none. */
export function readCondition(text: string, line: number): Condition | null {
	for (const [pattern, test] of RULES) {
		const match = pattern.exec(text);
		if (match) return { text, line, ...test(...match.slice(1)) };
	}
	return null;
}
