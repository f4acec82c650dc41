import { simulate } from '../lib/simulate';
import oneAfterAnother from '../lib/starters/one-after-another.py?raw';
import together from '../lib/starters/together.py?raw';

/** The first view is simulated while the page is made, so that it is drawn before a simulator is loaded. */
export function load() {
	return {
		first: [oneAfterAnother, together].map((source) => ({ source, run: simulate(source) }))
	};
}
