import type { Group } from '../trace/deadlock';
import { numbers } from './numbers';

/** `a`, `b` and 3 more */
export function names({ names, rest }: Group, most = 3): string {
	// A backtick inside a name would end it.
	const code = names.slice(0, most).map((name) => `\`${name.replaceAll('`', '’')}\``);
	const more = names.length + rest - code.length;
	if (more > 0) return `${code.join(', ')} and ${numbers('en').decimal(more)} more`;
	return code.length < 2 ? code.join('') : `${code.slice(0, -1).join(', ')} and ${code.at(-1)}`;
}
