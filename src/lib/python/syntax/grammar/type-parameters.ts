import type { Cursor } from './cursor';
import { parseExpression, parseStarred } from './expressions';

/** Reads `[T: bound = default, *Ts, **P]`, if it is there; types have no part in a run. */
export function parseTypeParameters(cursor: Cursor): void {
	if (!cursor.accept('[')) return;
	if (cursor.at(']')) cursor.fail('Type parameter list cannot be empty');
	while (!cursor.at(']')) {
		const isStarred = cursor.accept('*') || cursor.accept('**');
		cursor.expectName();
		if (!isStarred && cursor.accept(':')) parseExpression(cursor);
		if (cursor.accept('=')) {
			if (cursor.at('*')) parseStarred(cursor);
			else parseExpression(cursor);
		}
		if (!cursor.accept(',')) break;
	}
	cursor.expect(']');
}
