import type { Told } from './figure-facts';
import { numbers } from './numbers';

const n = numbers('en');
const percent = (share: number) => `${n.decimal(100 * share, 0, share < 0.1 ? 1 : 0)}%`;

const afterEn = ({ after }: Told): string => {
	if (!after) return '';
	const giver = after.giver ? `\`${after.giver}\`` : '';
	const by = giver ? ` by ${giver}` : '';
	switch (after.kind) {
		case 'created':
			return giver ? `, created by ${giver}` : '';
		case 'resource':
			return `, which gets \`${after.resource}\`${giver ? ` from ${giver}` : ''}`;
		case 'task':
			return giver ? `, after the end of ${giver}` : '';
		case 'job':
			return ', after its work in a worker';
		case 'cancelled':
			return `, cancelled${by}`;
		default:
			return giver ? `, woken${by}` : '';
	}
};

/** What holds the thread, in the middle of a sentence. */
const holderEn = ({ by, label }: Told) =>
	`${by ? `\`${by}\`` : 'the program'} holds the thread${label ? ` (\`${label}\`)` : ''}`;

function saysEn(told: Told): string {
	const task = told.task ? `\`${told.task}\`` : '';
	const label = told.label ? `\`${told.label}\`` : '';
	const after = afterEn(told);
	switch (told.happens) {
		case 'blocks':
			return `${task || 'the program'}${after} holds the thread: ${label}`;
		case 'ready':
			return `${task || 'a callback'}${after} is ready, but ${holderEn(told)}`;
		case 'late':
			return `${task || 'a callback'}: the time of ${label} has come, but ${holderEn({ ...told, label: '' })}`;
		case 'timer':
			return `${task || 'a callback'}${after}: ${label}`;
		case 'job':
			return `${task || 'the program'}${after}: ${label}, in a worker`;
		case 'queued':
			return `${task || 'the program'}: ${label} waits for a free worker`;
		case 'waits':
			return `${task} waits for ${label}`;
		default:
			return 'the loop waits';
	}
}

/** What is said of causes and figures in English. */
export const figuresEn = {
	title: 'Figures',
	end: 'ends at',
	sequential: 'one after another',
	gain: 'gain',
	tasks: 'tasks',
	mostAtOnce: 'most at once',
	loop: 'The loop’s thread',
	busy: 'computes',
	blocked: 'blocked',
	idle: 'waits',
	longest: (seconds: number, task: string, label: string) =>
		`Held longest for ${n.seconds(seconds)}, by ${task ? `\`${task}\`` : 'the program'}: \`${label}\``,
	waits: 'Waits for resources',
	resource: (name: string, waits: number, seconds: number) =>
		`\`${name}\`: ${n.decimal(waits)} ${waits === 1 ? 'wait' : 'waits'}, ${n.seconds(seconds)} in all`,
	waited: (task: string, seconds: number, resource: string, behind: string) =>
		`\`${task}\` waited ${n.seconds(seconds)} for \`${resource}\`${behind ? `, behind \`${behind}\`` : ''}`,
	levels: (least: number, most: number, line: number) =>
		`Over the whole run: free or there between ${n.decimal(least)} and ${n.decimal(most)} (above), up to ${n.decimal(line)} in line (below)`,
	perTask: 'Every task',
	seconds: 'in seconds',
	columns: {
		task: 'task',
		created: 'created',
		started: 'started',
		ended: 'ended',
		steps: 'steps',
		ready: 'ready',
		suspended: 'suspended',
		waiting: 'waiting',
		blocked: 'blocked',
		blocking: 'holds the thread',
		outcome: 'outcome'
	},
	copy: 'Copy the table',
	copied: (rows: number) => `${n.decimal(rows)} rows are copied.`,
	notCopied: 'The browser would not copy it.',
	showMore: (next: number, rest: number) => `Show ${n.decimal(next)} more of ${n.decimal(rest)}`,
	chain: {
		ofProgram: (end: number) => `Why the program ended no sooner than ${n.instant(end)}`,
		ofTask: (task: string, end: number) => `Why \`${task}\` ended no sooner than ${n.instant(end)}`,
		stillWaits: (task: string) => `Why \`${task}\` has not ended`,
		share: percent,
		says: saysEn,
		rest: (count: number, seconds: number) =>
			`and ${n.decimal(count)} shorter stretches, ${n.seconds(seconds)} in all`,
		nothing: 'Nothing on the way there takes time.'
	}
};
