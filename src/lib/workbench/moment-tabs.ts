import type { Component } from 'svelte';
import type { Language } from '../i18n/language';
import type { Moment } from '../panels/moment';

export type MomentTab = 'now' | 'loop' | 'inspect' | 'graph' | 'advice';

/** What each part of the moment is given; what else it needs it finds in the workbench's context. */
interface Props {
	moment: Moment;
	language: Language;
}

interface Part {
	readonly id: MomentTab;
	readonly load: () => Promise<{ default: Component<Props> }>;
}

/** The tabs behind `now`, in order; each part is loaded, with its words, when its tab is first opened. */
export const MOMENT_PARTS: readonly Part[] = [
	{ id: 'loop', load: () => import('../panels/loop/LoopTab.svelte') },
	{ id: 'inspect', load: () => import('./page/InspectTab.svelte') },
	{ id: 'graph', load: () => import('../panels/graph/GraphTab.svelte') },
	{ id: 'advice', load: () => import('./page/AdviceTab.svelte') }
];

export const MOMENT_TABS: readonly MomentTab[] = ['now', ...MOMENT_PARTS.map(({ id }) => id)];
