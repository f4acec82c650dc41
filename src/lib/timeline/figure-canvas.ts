import { paintLines, paintMarks, type Context } from './canvas';
import type { Figure, FigureText } from './figure';
import { sansSerif } from './measure';
import type { Tokens } from './tokens';

/** Draws a whole drawing where the context stands, whose pixels are `ratio` times smaller. */
export function paintFigure(context: Context, drawn: Figure, ratio: number): void {
	const { width, height, gutter, lanesHeight, marks, tokens, sizes } = drawn;
	context.save();
	context.fillStyle = tokens.ground;
	context.fillRect(0, 0, width, height);
	context.save();
	context.beginPath();
	context.rect(gutter, 0, width - gutter, height);
	context.clip();
	context.translate(gutter, 0);
	paintMarks(context, marks, tokens, sizes, ratio);
	context.lineWidth = 1;
	context.lineCap = 'butt';
	const y = lanesHeight + 0.5;
	paintLines(context, [{ x1: 0, y1: y, x2: width - gutter, y2: y }], tokens.border);
	paintLines(context, drawn.ticks, tokens.text);
	paintTexts(context, drawn.tickLabels, tokens);
	context.restore();
	context.lineWidth = 1;
	paintLines(context, drawn.guides, tokens.border);
	paintTexts(context, drawn.names, tokens);
	if (drawn.rest) paintTexts(context, [drawn.rest], tokens);
	context.restore();
}

/** Writes texts whose middles are at their y. */
export function paintTexts(
	context: Context,
	texts: readonly FigureText[],
	{ text: strong, muted }: Tokens
): void {
	context.textBaseline = 'middle';
	for (const { text, x, y, size, anchor, isMuted } of texts) {
		context.font = sansSerif(size);
		context.textAlign = anchor === 'middle' ? 'center' : anchor;
		context.fillStyle = isMuted ? muted : strong;
		context.fillText(text, x, y + 1);
	}
	context.textAlign = 'start';
}
