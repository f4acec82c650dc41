import type { Group } from '../trace/deadlock';
import { numbers } from './numbers';

/** `a`, `b` et 3 autres */
export function names({ names, rest }: Group, most = 3): string {
	// A backtick inside a name would end it.
	const code = names.slice(0, most).map((name) => `\`${name.replaceAll('`', '’')}\``);
	const more = names.length + rest - code.length;
	if (more > 0)
		return `${code.join(', ')} et ${numbers('fr').decimal(more)} autre${more > 1 ? 's' : ''}`;
	return code.length < 2 ? code.join('') : `${code.slice(0, -1).join(', ')} et ${code.at(-1)}`;
}
