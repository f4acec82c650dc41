import { nameX } from './gutter';
import { rowTitle } from './lane-title';
import type { Words } from './layout';
import { estimate } from './measure';
import type { Row } from './rows';
import type { Sizes } from './sizes';

/** As wide as the names need, at most a third of the drawing; 0 where they stand above the lanes. */
export function gutterWidth(rows: readonly Row[], sizes: Sizes, width: number, words: Words) {
	if (sizes.head > 0) return 0;
	let widest = 0;
	for (const row of rows) {
		const name = rowTitle(row, words);
		// asyncio's own tasks have long names of little interest: they are cut.
		const mark = row.group ? sizes.nameFont : 0; // that shows whether it is open
		widest = Math.max(widest, nameX(row, sizes) + mark + estimate(name, sizes.nameFont));
	}
	return Math.round(Math.min(widest + sizes.nameFont, width / 3));
}
