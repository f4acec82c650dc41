import { usualWidth } from '../../lib/export/picture';
import { LANGUAGES } from '../../lib/i18n/language';
import { SCALES } from '../../lib/timeline/axis';
import { svg as draw } from '../../lib/timeline/svg';
import { THEMES } from '../../lib/timeline/tokens';
import { onlyFile, oneOf, parseCall } from '../arguments';
import { print, writeFile } from '../files';
import { runFile } from '../run';

/** `swimloop svg`: draws the lanes of a program. */
export async function svg(args: readonly string[]): Promise<number> {
	const call = parseCall(args, { output: { short: 'o' }, axis: {}, theme: {}, lang: {} });
	const axis = oneOf('axis', call.option('axis'), SCALES);
	const theme = oneOf('theme', call.option('theme'), THEMES) ?? 'light';
	const lang = oneOf('lang', call.option('lang'), LANGUAGES) ?? 'en';
	const { trace } = runFile(onlyFile(call));
	const drawing = draw(trace, { ...(axis && { axis }), theme, lang, width: usualWidth(theme) });
	const output = call.option('output');
	if (output === undefined) await print([drawing]);
	else writeFile(output, [drawing]);
	return 0;
}
