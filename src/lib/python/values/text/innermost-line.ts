/** Where an exception was raised: the last line, from 1, that its traceback names; undefined if it names none. */
export function innermostLine(traceback: string): number | undefined {
	const [, line] = [...traceback.matchAll(/^\s*(?:\| )*File ".*", line (\d+)/gm)].at(-1) ?? [];
	return line === undefined ? undefined : Number(line);
}
