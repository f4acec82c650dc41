import { LANGUAGES, type Language } from '../i18n/language';
import { MOST_PROGRAMS } from '../share/state';
import { STEP_SIZES, type StepSize } from '../trace/navigate';
import { MOMENT_TABS, type MomentTab } from './moment-tabs';

/** Below this many characters a program is kept; more does not fit in the browser's store. */
const MOST_CHARACTERS = 1_000_000;

/** What is kept in the browser between visits: the work. */
export interface SavedWork {
	readonly programs: readonly { readonly source: string; readonly entry?: number }[];
	readonly active: number;
	readonly position: number;
	readonly by: StepSize;
	readonly speed: number;
}

/** The two views of a program. */
export const PROGRAM_VIEWS = ['blocks', 'python'] as const;
export type ProgramView = (typeof PROGRAM_VIEWS)[number];

/** What is kept in the browser between visits: the way the person likes the page, as it is being changed. */
export interface SavedView {
	language?: Language;
	theme?: 'light' | 'dark';
	/** Pixels. */
	editorWidth?: number;
	momentWidth?: number;
	outputHeight?: number;
	hasEditor?: boolean;
	hasMoment?: boolean;
	isProjected?: boolean;
	projectedTheme?: 'light' | 'dark';
	hasProjectedEditor?: boolean;
	programAs?: ProgramView;
	momentTab?: MomentTab;
}

const WORK_KEY = 'swimloop.work.1';
const VIEW_KEY = 'swimloop.view.1';

type Fields = Record<string, unknown>;

function fields(value: unknown): Fields | null {
	return typeof value === 'object' && value !== null ? (value as Fields) : null;
}

const oneOf = <T>(list: readonly T[], value: unknown): T | undefined =>
	list.find((item) => item === value);
const number = (value: unknown): number | undefined =>
	typeof value === 'number' && Number.isFinite(value) ? value : undefined;
const flag = (value: unknown): boolean | undefined =>
	typeof value === 'boolean' ? value : undefined;

/** The work that a stored value holds, or null if it is not one of ours. */
export function parseWork(value: unknown): SavedWork | null {
	const work = fields(value);
	if (!Array.isArray(work?.programs)) return null;
	const programs = work.programs.flatMap((entry: unknown) => {
		const program = fields(entry);
		if (typeof program?.source !== 'string' || program.source.length > MOST_CHARACTERS) return [];
		return [{ source: program.source, entry: number(program.entry) }];
	});
	if (programs.length < 1 || programs.length > MOST_PROGRAMS) return null;
	const active = number(work.active) ?? 0;
	return {
		programs,
		active: programs[active] ? active : 0,
		position: number(work.position) ?? -1,
		by: oneOf(STEP_SIZES, work.by) ?? 'step',
		speed: number(work.speed) ?? 1
	};
}

/** The view that a stored value holds; what is not understood is left out. */
export function parseView(value: unknown): SavedView {
	const view = fields(value) ?? {};
	const ground = (value: unknown) => oneOf(['light', 'dark'] as const, value);
	return {
		language: oneOf(LANGUAGES, view.language),
		theme: ground(view.theme),
		editorWidth: number(view.editorWidth),
		momentWidth: number(view.momentWidth),
		outputHeight: number(view.outputHeight),
		hasEditor: flag(view.hasEditor),
		hasMoment: flag(view.hasMoment),
		isProjected: flag(view.isProjected),
		projectedTheme: ground(view.projectedTheme),
		hasProjectedEditor: flag(view.hasProjectedEditor),
		programAs: oneOf(PROGRAM_VIEWS, view.programAs),
		momentTab: oneOf(MOMENT_TABS, view.momentTab)
	};
}

/** A store may be full or forbidden; then nothing is kept and nothing breaks. */
function attempt<T>(use: () => T, otherwise: T): T {
	try {
		return use();
	} catch {
		return otherwise;
	}
}

const read = (store: () => Storage, key: string): unknown =>
	attempt(() => JSON.parse(store().getItem(key) ?? 'null'), null);
const write = (store: () => Storage, key: string, value: unknown): boolean =>
	attempt(() => {
		store().setItem(key, JSON.stringify(value));
		return true;
	}, false);

const between = () => localStorage;
const within = () => sessionStorage;

/**
 * From here on this window keeps its work for itself, beginning with `work`, and what is kept between visits stays:
 * for what is on the workbench only for a while, as a lesson is. Whoever closes the window finds the own work again.
 */
export const keepApart = (work: SavedWork): boolean => isApart() || write(within, WORK_KEY, work);
/** What is on the workbench is what is kept between visits. */
export const keepTogether = (): void =>
	attempt(() => sessionStorage.removeItem(WORK_KEY), undefined);

const isApart = () => attempt(() => sessionStorage.getItem(WORK_KEY) !== null, false);

export const readWork = (): SavedWork | null =>
	parseWork(read(within, WORK_KEY)) ?? parseWork(read(between, WORK_KEY));
export const readView = (): SavedView => parseView(read(between, VIEW_KEY));
/** Keeps the work; false if the browser refuses. */
export const writeWork = (work: SavedWork): boolean =>
	write(isApart() ? within : between, WORK_KEY, work);
export const writeView = (view: SavedView): boolean => write(between, VIEW_KEY, view);
