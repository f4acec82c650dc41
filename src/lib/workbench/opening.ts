import { openFile, type ReadableFile } from '../share/files';
import { hasLink } from '../share/has-link';
import { PLAIN_VIEW, type View } from '../share/state';
import { readWork } from './saved-work';
import type { Workbench } from './workbench.svelte';

/**
 * Opens what the address of the page holds and gives its view; null if that is no link, or a bad one,
 * which is said in words while the work stays.
 */
export async function takeLink(workbench: Workbench): Promise<View | null> {
	if (!hasLink(location.hash)) return null;
	const { share } = workbench.words;
	const { hash } = location;
	const codec = await loadCodec(workbench);
	if (!codec) return null;
	const decoded = codec.decodeLink(hash);
	// The address is that of the page again, so that a reload brings back what was made of the link.
	history.replaceState(history.state, '', location.pathname + location.search);
	if (!decoded.ok) {
		const text = share.badLink(share.faults[decoded.reason]);
		workbench.message = { text, isError: true };
		return null;
	}
	const { programs, playhead, view } = decoded.state;
	const replaced = readWork() ?? undefined;
	workbench.player.send({ type: 'player.by', by: view.by });
	workbench.scale = view.scale === PLAIN_VIEW.scale ? undefined : view.scale;
	await workbench.open(programs, view.edited ?? 0, playhead.index);
	workbench.message = { text: share.linkOpened, isError: false, replaced };
	return view;
}

/** What makes and reads links; null if it does not come, which is said in words. */
async function loadCodec(workbench: Workbench) {
	return import('../share/link').catch(() => {
		workbench.message = { text: workbench.words.page.notLoaded, isError: true };
		return null;
	});
}

/** Opens a file in place of what there is, or beside it; what is no program is refused in words. */
export async function openNamed(
	workbench: Workbench,
	file: ReadableFile & { name: string },
	isBeside: boolean
): Promise<void> {
	const { files } = workbench.words;
	const opened = await openFile(file);
	if (!opened.ok) {
		workbench.message = { text: files[opened.reason](file.name), isError: true };
		return;
	}
	const replaced = workbench.work;
	if (isBeside) await workbench.compare({ source: opened.source });
	else await workbench.open([{ source: opened.source }]);
	workbench.message = { text: files.opened(file.name), isError: false, replaced };
}
