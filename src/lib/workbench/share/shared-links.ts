import { isTaskLink } from '../../share/task-link';
import { readLessonLink } from '../../share/lesson-link';
import { encodeLink } from '../../share/link';
import { PLAIN_VIEW, START } from '../../share/state';
import type { Workbench } from '../workbench.svelte';

/** What a link leads to. `screen` and `open`: the lesson's screen, or the task, that the address names. */
export type Kind = 'screen' | 'open' | 'moment' | 'start' | 'task';

/** What can be shared of the page as it is, what is likeliest first. `hash` is that of its address. */
export function kindsOf(hash: string): Kind[] {
	const named: Kind[] = readLessonLink(hash) ? ['screen'] : isTaskLink(hash) ? ['open'] : [];
	return [...named, 'moment', 'start', 'task'];
}

/** The fragment that reopens the programs, at the playhead or at the start; null if it is too long. */
export function programFragment(workbench: Workbench, kind: 'moment' | 'start'): string | null {
	const { player, scale, active, work } = workbench;
	const encoded = encodeLink({
		programs: work.programs,
		playhead:
			kind === 'start'
				? START
				: { index: player.position, time: player.track.time(player.position) },
		view: { scale: scale ?? PLAIN_VIEW.scale, by: player.by, edited: active || undefined }
	});
	return encoded.ok ? encoded.fragment : null;
}
