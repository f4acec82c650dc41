import { json } from '@sveltejs/kit';
import { simulate } from '../../lib/simulate';
import oneAfterAnother from '../../lib/starters/one-after-another.fr.py?raw';
import together from '../../lib/starters/together.fr.py?raw';
import { reworded } from '../../lib/workbench/first-view';

export const prerender = true;

/** The first view in French, which the page asks for where it speaks French. */
export function GET() {
	return json(
		[oneAfterAnother, together].map((source) => reworded({ source, run: simulate(source) }))
	);
}
