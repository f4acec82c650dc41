import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import { exportMessages } from '../i18n/export/messages';
import { drawnAs, type LaneState } from '../timeline/lane-state';
import { shortened } from '../timeline/gutter';
import { laneTitle } from '../timeline/lane-title';
import { estimate } from '../timeline/measure';
import { rows } from '../timeline/rows';
import { lanes, timeOf, type Lane } from '../trace/intervals';
import type { Trace } from '../trace/trace';

/** More lanes than this nobody reads in a README. */
const MOST_LANES = 40;
/** Mermaid refuses texts of more than 50,000 characters. */
const MOST_CHARACTERS = 45_000;
/** Pixels: Mermaid writes names and labels so high, and names are cut at this width, labels at that. */
const FONT = 11;
const WIDEST_NAME = 220;
const WIDEST_LABEL = 240;
/** Mermaid's own margin around the names, and the least width it gives them. */
const MARGIN = 22;
const LEAST_PADDING = 75;

/** Mermaid's own tags, the nearest to what the state means; the label says which state it is. */
const TAGS: Partial<Record<LaneState, string>> = {
	suspended: 'active, ',
	waiting: 'done, ',
	blocked: 'done, ',
	blocking: 'crit, '
};

/** Mermaid wants a name for each section. */
const NAMELESS = '–';

/** A Gantt chart, and how many lanes are left out of it. */
export interface Gantt {
	readonly text: string;
	readonly leftOut: number;
}

/**
 * The lanes of the tasks and workers as a Gantt chart in Mermaid's language, for a README. A step takes no
 * time, so it has no bar; times are rounded to the millisecond, the least that Mermaid knows.
 */
export function mermaid(trace: Trace, title: string, language: Language): Gantt {
	const words = messages(language);
	const all = rows(lanes(trace)).filter(({ lane }) => lane.kind !== 'loop');
	const sections: string[] = [];
	let length = 0;
	let widest = 0;
	for (const { lane } of all.slice(0, MOST_LANES)) {
		const name = shortened(laneTitle(lane, words.timeline), WIDEST_NAME, FONT, estimate);
		widest = Math.max(widest, estimate(name, FONT));
		const section = [`    section ${escaped(name) || NAMELESS}`, ...bars(lane, language)].join(
			'\n'
		);
		length += section.length;
		if (length > MOST_CHARACTERS) break;
		sections.push(section);
	}
	const leftOut = all.length - sections.length;
	const { firstTasks } = exportMessages(language);
	const head = [title.trim(), leftOut > 0 ? firstTasks(sections.length, all.length) : '']
		.filter(Boolean)
		.join(' · ');
	const leftPadding = Math.max(LEAST_PADDING, Math.ceil(widest + MARGIN));
	const text = [
		`%%{init: {"gantt": {"leftPadding": ${leftPadding}}}}%%`,
		'gantt',
		...(head ? [`    title ${escaped(head)}`] : []),
		'    dateFormat x',
		`    axisFormat ${axisFormat(timeOf(trace, trace.length))}`,
		...sections
	].join('\n');
	return { text: `${text}\n`, leftOut };
}

/** Seconds, with milliseconds where the program is short. */
function axisFormat(seconds: number): string {
	if (seconds >= 10) return '%s s';
	return seconds >= 0.1 ? '%s.%L s' : '%Q ms';
}

function bars(lane: Lane, language: Language): string[] {
	const { states } = messages(language);
	const found: string[] = [];
	const milliseconds = (seconds: number) => Math.round(seconds * 1000);
	for (const { state, label, start, end } of lane.intervals) {
		const drawn = drawnAs(lane.kind, state);
		const [from, to] = [milliseconds(start), milliseconds(end)];
		if (!drawn || from === to) continue;
		const words = [states[drawn], label].filter(Boolean).join(' · ');
		const text = shortened(words, WIDEST_LABEL, FONT, estimate);
		found.push(`    ${escaped(text)} :${TAGS[drawn] ?? ''}${from}, ${to}`);
	}
	// A bar that ends says that the task is done.
	if (lane.outcome && (lane.outcome !== 'done' || found.length === 0)) {
		const at = milliseconds(lane.end);
		found.push(`    ${escaped(states[lane.outcome])} :milestone, ${at}, ${at}`);
	}
	return found;
}

/** What would end a label, begin a comment or be read as an entity stands as Mermaid's own entity. */
function escaped(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/[#;:%<>&"]/g, (letter) => `#${letter.charCodeAt(0)};`);
}
