import oneAfterAnother from '../starters/one-after-another.py?raw';
import together from '../starters/together.py?raw';

/** What somebody sees who comes for the first time; in the page itself, so that it needs no second request. */
export const FIRST_VIEW: readonly string[] = [oneAfterAnother, together];
