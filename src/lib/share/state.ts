import { STEP_SIZES, type StepSize } from '../trace/navigate';

/** What a link carries: everything that must be the same in another browser. */
export interface ShareState {
	/** One, or up to four that are compared. */
	readonly programs: readonly SharedProgram[];
	readonly playhead: Playhead;
	readonly view: View;
}

export interface SharedProgram {
	readonly source: string;
	/** Line of the definition that is started (1-based), where a person has picked one. */
	readonly entry?: number;
}

export interface Playhead {
	/** Event of the trace, -1 before the first. */
	readonly index: number;
	/** Seconds; where the playhead goes if a later Swimloop's trace has other events. */
	readonly time: number;
}

export interface View {
	readonly scale: Scale;
	readonly by: StepSize;
	/** The panels that are open; absent where the page decides by its width. */
	readonly panels?: readonly Panel[];
	/** Which program the editor shows, from 0. */
	readonly edited?: number;
}

/** The scales of the lanes' axis, by the names they have in links. */
export const SCALES = ['time', 'steps', 'both'] as const;
type Scale = (typeof SCALES)[number];

export const PANELS = ['editor', 'moment'] as const;
export type Panel = (typeof PANELS)[number];

export const MOST_PROGRAMS = 4;

/** A playhead and a view of which a link says nothing. They are part of version 1 and never change. */
export const START: Playhead = { index: -1, time: 0 };
export const PLAIN_VIEW: View = { scale: 'both', by: 'step' };

/**
 * The state as text: a line of JSON with what differs from the defaults, often empty, and the programs
 * one behind the other as they are, so that deflate finds Python and no escapes.
 */
export function writeState({ programs, playhead, view }: ShareState): string {
	const head = {
		lengths: programs.length > 1 ? programs.slice(0, -1).map(({ source }) => source.length) : [],
		entries: programs.some(({ entry }) => entry) ? programs.map(({ entry }) => entry ?? 0) : [],
		index: playhead.index,
		time: playhead.time,
		scale: view.scale,
		by: view.by,
		panels: view.panels,
		edited: view.edited
	};
	const told = Object.entries(head).filter(
		([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULTS[key])
	);
	const line = told.length ? JSON.stringify(Object.fromEntries(told)) : '';
	return `${line}\n${programs.map(({ source }) => source).join('')}`;
}

const DEFAULTS: Readonly<Record<string, unknown>> = {
	lengths: [],
	entries: [],
	...START,
	...PLAIN_VIEW
};

/** The state that `writeState` wrote, or null if the text is anything else. */
export function parseState(text: string): ShareState | null {
	const end = text.indexOf('\n');
	const head = end < 0 ? null : parseHead(text.slice(0, end));
	if (!head) return null;

	// Only own keys are read, so that a "__proto__" in the text is a key like any other, and unknown.
	const get = (key: string) => (Object.hasOwn(head, key) ? head[key] : DEFAULTS[key]);
	const programs = parsePrograms(text.slice(end + 1), get('lengths'), get('entries'));
	const index = get('index');
	const time = get('time');
	const view = parseView(get('scale'), get('by'), get('panels'), get('edited'));
	if (!programs || !isWhole(index, -1) || !isTime(time) || !view) return null;
	if (view.edited !== undefined && view.edited >= programs.length) return null;
	return { programs, playhead: { index, time }, view };
}

function parseHead(line: string): Record<string, unknown> | null {
	if (line === '') return {};
	try {
		const head: unknown = JSON.parse(line);
		return typeof head === 'object' && !Array.isArray(head)
			? (head as Record<string, unknown> | null)
			: null;
	} catch {
		return null;
	}
}

function parsePrograms(text: string, lengths: unknown, entries: unknown): SharedProgram[] | null {
	if (!Array.isArray(lengths) || lengths.length >= MOST_PROGRAMS) return null;
	if (!Array.isArray(entries) || entries.length > lengths.length + 1) return null;
	const programs: SharedProgram[] = [];
	let start = 0;
	for (let i = 0; i <= lengths.length; i++) {
		const length: unknown = i < lengths.length ? lengths[i] : text.length - start;
		const entry: unknown = entries[i] ?? 0;
		if (!isWhole(length, 0) || start + length > text.length || !isWhole(entry, 0)) return null;
		const source = text.slice(start, start + length);
		programs.push(entry ? { source, entry } : { source });
		start += length;
	}
	return programs;
}

function parseView(scale: unknown, by: unknown, panels: unknown, edited: unknown): View | null {
	if (!isOneOf(SCALES, scale) || !isOneOf(STEP_SIZES, by)) return null;
	if (edited !== undefined && !isWhole(edited, 0)) return null;
	if (panels !== undefined && !Array.isArray(panels)) return null;
	return {
		scale,
		by,
		// A later Swimloop may have more panels; the link is no worse for them.
		...(panels && { panels: PANELS.filter((panel) => panels.includes(panel)) }),
		...(edited !== undefined && { edited })
	};
}

function isWhole(value: unknown, least: number): value is number {
	return Number.isSafeInteger(value) && (value as number) >= least;
}

function isTime(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isOneOf<T>(words: readonly T[], value: unknown): value is T {
	return (words as readonly unknown[]).includes(value);
}
