import { messages } from '../../lib/i18n/messages';
import { decodeLink } from '../../lib/share/link';
import { onlyFile, parseCall } from '../arguments';
import { FileProblem } from '../failures';
import { print } from '../files';

/** `swimloop open`: the program in a link as it is; several stand below each other, with a line between. */
export async function open(args: readonly string[]): Promise<number> {
	const decoded = decodeLink(onlyFile(parseCall(args)));
	if (!decoded.ok) throw new FileProblem('<link>', messages('en').share.faults[decoded.reason]);
	const { programs } = decoded.state;
	await print(
		programs.map(({ source }, i) =>
			programs.length === 1 ? source : `# --- ${i + 1} of ${programs.length} ---\n${source}\n`
		)
	);
	return 0;
}
