/**
 * Every colour of the product, by theme. Colour means state and nothing else: ground, text, lines, focus and
 * the playhead are neutral. The painters read these values; the page gets the same ones as CSS custom
 * properties from {@link css}, so that a legend, a chip in a queue and a lane can never disagree.
 */
import type { LaneState } from './lane-state';

export const THEMES = ['light', 'dark', 'projection', 'projection-dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How a state is filled. No two states share one, so that none is told apart by colour alone. */
export type Pattern = 'solid' | 'hatched' | 'dotted' | 'pale' | 'line' | 'stripes' | 'none';

export interface Ink {
	readonly pattern: Pattern;
	/** The ground of the mark; for `line` unused. */
	readonly fill: string;
	/** What must stand out from the page: the outline, the stripes, the line; the fill itself if solid. */
	readonly edge: string;
	/** Lines of the hatching over the fill; elsewhere the same as `edge`. */
	readonly hatch: string;
	/** Labels written on the mark. */
	readonly text: string;
}

export type Inks = Readonly<Record<LaneState, Ink>>;

export interface Tokens {
	/** Behind everything. */
	readonly ground: string;
	/** Panels and bars beside the lanes. */
	readonly surface: string;
	/** The lane that is selected or pointed at. */
	readonly raised: string;
	/** The bands of the instants. */
	readonly band: string;
	/** Behind all lanes while the loop's thread is held: all of them starve. */
	readonly held: string;
	/** Hairlines: between lanes, ticks, guides of the tree. Decoration, so without a demand on contrast. */
	readonly line: string;
	/** Borders of things one can use. */
	readonly border: string;
	readonly text: string;
	/** Secondary text. */
	readonly muted: string;
	/** Playhead, focus ring, selection. */
	readonly accent: string;
	readonly onAccent: string;
	readonly inks: Inks;
}

type Palette = {
	running: string;
	blocking: [fill: string, hatch: string];
	ready: [fill: string, edge: string];
	suspended: [fill: string, edge: string];
	waiting: string;
	blocked: [fill: string, edge: string];
	text: string;
	onStrong: string;
};

function inks(p: Palette): Inks {
	const ended: Ink = {
		pattern: 'none',
		fill: 'none',
		edge: p.text,
		hatch: p.text,
		text: p.text
	};
	return {
		running: {
			pattern: 'solid',
			fill: p.running,
			edge: p.running,
			hatch: p.running,
			text: p.onStrong
		},
		blocking: {
			pattern: 'hatched',
			fill: p.blocking[0],
			edge: p.blocking[0],
			hatch: p.blocking[1],
			text: p.onStrong
		},
		ready: {
			pattern: 'dotted',
			fill: p.ready[0],
			edge: p.ready[1],
			hatch: p.ready[1],
			text: p.text
		},
		suspended: {
			pattern: 'pale',
			fill: p.suspended[0],
			edge: p.suspended[1],
			hatch: p.suspended[1],
			text: p.text
		},
		waiting: {
			pattern: 'line',
			fill: 'none',
			edge: p.waiting,
			hatch: p.waiting,
			text: p.text
		},
		blocked: {
			pattern: 'stripes',
			fill: p.blocked[0],
			edge: p.blocked[1],
			hatch: p.blocked[1],
			text: p.text
		},
		done: ended,
		failed: ended,
		cancelled: ended
	};
}

export const TOKENS: Readonly<Record<Theme, Tokens>> = {
	light: {
		ground: '#ffffff',
		surface: '#f5f7f9',
		raised: '#eef2f5',
		band: '#f0f2f4',
		held: '#fdeff0',
		line: '#dde3e8',
		border: '#7a8a98',
		text: '#16202b',
		muted: '#52616f',
		accent: '#16202b',
		onAccent: '#ffffff',
		inks: inks({
			running: '#0a756f',
			blocking: ['#c3142d', '#ffc0c8'],
			ready: ['#fff1cf', '#a86200'],
			suspended: ['#c9def6', '#3f7bbd'],
			waiting: '#5a6b7c',
			blocked: ['#e6d2fa', '#7436c4'],
			text: '#16202b',
			onStrong: '#ffffff'
		})
	},
	dark: {
		ground: '#12171d',
		surface: '#1a2129',
		raised: '#1d252e',
		band: '#1b222a',
		held: '#2b181c',
		line: '#2b3540',
		border: '#6d7e8f',
		text: '#e8edf2',
		muted: '#a3b1bf',
		accent: '#f4f7fa',
		onAccent: '#12171d',
		inks: inks({
			running: '#35bdb0',
			blocking: ['#ff5268', '#7a1022'],
			ready: ['#382d14', '#e0a52e'],
			suspended: ['#1f3f63', '#5f9ade'],
			waiting: '#93a5b7',
			blocked: ['#2b2240', '#9f7ddc'],
			text: '#f1f5f9',
			onStrong: '#0b1116'
		})
	},
	projection: {
		ground: '#ffffff',
		surface: '#f3f5f7',
		raised: '#e9eef2',
		band: '#ebeef1',
		held: '#fdeaec',
		line: '#cfd7de',
		border: '#5f6f7d',
		text: '#0b1117',
		muted: '#3d4a57',
		accent: '#0b1117',
		onAccent: '#ffffff',
		inks: inks({
			running: '#00625d',
			blocking: ['#b0002a', '#ffa3af'],
			ready: ['#ffefc6', '#8c5000'],
			suspended: ['#bfd8f5', '#235fa6'],
			waiting: '#3f4e5d',
			blocked: ['#e5d2fa', '#6120b3'],
			text: '#0b1117',
			onStrong: '#ffffff'
		})
	},
	'projection-dark': {
		ground: '#0b0f13',
		surface: '#161d24',
		raised: '#1c252e',
		band: '#1a2129',
		held: '#30161b',
		line: '#36424e',
		border: '#8496a7',
		text: '#f6f9fb',
		muted: '#c3ced8',
		accent: '#ffffff',
		onAccent: '#0b0f13',
		inks: inks({
			running: '#4ad6c8',
			blocking: ['#ff8392', '#7c1020'],
			ready: ['#3d3113', '#f2b93f'],
			suspended: ['#244f79', '#6aaaf0'],
			waiting: '#b0c0cf',
			blocked: ['#302548', '#a884e4'],
			text: '#f8fafc',
			onStrong: '#06090c'
		})
	}
};

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The tokens of a theme as CSS declarations: `--ground`, `--text`, `--running-fill`, `--ready-edge` … */
export function css(theme: Theme): string {
	const { inks, ...plain } = TOKENS[theme];
	const lines = Object.entries(plain).map(([name, value]) => `--${kebab(name)}: ${value};`);
	for (const [state, ink] of Object.entries(inks)) {
		const { pattern: _, ...colours } = ink;
		for (const [name, value] of Object.entries(colours)) {
			if (value !== 'none') lines.push(`--${state}-${name}: ${value};`);
		}
	}
	return lines.join('\n');
}
