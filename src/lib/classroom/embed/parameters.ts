import { LANGUAGES, type Language } from '../../i18n/language';
import { SCALES, type View } from '../../share/state';
import { STEP_SIZES, type StepSize } from '../../trace/navigate';

/** An instant of the program: seconds, or one of its ends. */
export type Place = number | 'start' | 'end';

const GROUNDS = ['light', 'dark', 'auto'] as const;
export type Ground = (typeof GROUNDS)[number];

/** What the query of an embedded player's address says; docs/embedding.md has the table. */
export interface Parameters {
	/** It starts without a click. */
	readonly start: boolean;
	/** It plays as soon as it has started. */
	readonly autoplay: boolean;
	/** The program can be changed. */
	readonly edit: boolean;
	readonly theme: Ground;
	/** Undefined: the person's own. */
	readonly lang: Language | undefined;
	/** These three stand before what the link says; undefined: as the link says. */
	readonly scale: View['scale'] | undefined;
	readonly by: StepSize | undefined;
	readonly at: Place | undefined;
}

/** A parameter that is not understood; the player does as if it were not there. */
export interface BadParameter {
	readonly name: string;
	/** Cut where it is long. */
	readonly value: string;
	/** What it may be; 'seconds' stands for any number of them. */
	readonly allowed: readonly string[];
}

/** Characters of a value that are shown again. */
const MOST_SHOWN = 30;

const YES = ['', '1', 'true', 'yes'];
const NO = ['0', 'false', 'no'];

/** Reads a query. Parameters of other names belong to somebody else and are passed over. */
export function readParameters(query: string): {
	readonly parameters: Parameters;
	readonly bad: readonly BadParameter[];
} {
	const given = new URLSearchParams(query);
	const bad: BadParameter[] = [];

	function read<T>(name: string, parse: (value: string) => T | undefined, allowed: string[]) {
		const value = given.get(name);
		if (value === null) return undefined;
		const parsed = parse(value.trim().toLowerCase());
		if (parsed === undefined) bad.push({ name, value: value.slice(0, MOST_SHOWN), allowed });
		return parsed;
	}
	const oneOf = <T extends string>(name: string, words: readonly T[]) =>
		read(name, (value) => words.find((word) => word === value), [...words]);
	const flag = (name: string) =>
		read(name, (value) => YES.includes(value) || (NO.includes(value) ? false : undefined), [
			'1',
			'0'
		]) ?? false;

	const lang = oneOf('lang', [...LANGUAGES, 'auto']);
	return {
		parameters: {
			start: flag('start'),
			autoplay: flag('autoplay'),
			edit: flag('edit'),
			theme: oneOf('theme', GROUNDS) ?? 'auto',
			lang: lang === 'auto' ? undefined : lang,
			scale: oneOf('scale', SCALES),
			by: oneOf('by', STEP_SIZES),
			at: read('at', placeOf, ['start', 'end', 'seconds'])
		},
		bad
	};
}

function placeOf(value: string): Place | undefined {
	if (value === 'start' || value === 'end') return value;
	return /^\d+(\.\d+)?$/.test(value) && Number.isFinite(Number(value)) ? Number(value) : undefined;
}
