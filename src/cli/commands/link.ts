import { messages } from '../../lib/i18n/messages';
import { encodeLink } from '../../lib/share/link';
import { MOST_PROGRAMS, PLAIN_VIEW, START } from '../../lib/share/state';
import { parseCall } from '../arguments';
import { FileProblem, WrongCall } from '../failures';
import { print, readProgram, shownName } from '../files';

/** `swimloop link`: a link to one program or to a comparison, from the start. Without a base, its fragment. */
export async function link(args: readonly string[]): Promise<number> {
	const call = parseCall(args, { base: {} });
	const { files } = call;
	if (files.length < 1 || files.length > MOST_PROGRAMS) {
		throw new WrongCall(`Name one to ${MOST_PROGRAMS} files, not ${files.length}.`);
	}
	const base = call.option('base') ?? '';
	if (base.includes('#')) throw new WrongCall(`--base is an address without '#', not '${base}'.`);

	const programs = files.map((file) => ({ source: readProgram(file) }));
	const encoded = encodeLink({ programs, playhead: START, view: PLAIN_VIEW });
	if (!encoded.ok) throw new FileProblem(shownName(files[0]), messages('en').share.tooLong);
	await print([base, encoded.fragment, '\n']);
	return 0;
}
