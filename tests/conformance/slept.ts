/**
 * Each computation that a comment tells of, as a sleep before it that holds the thread `times` as long: CPython's
 * clock stands still while a program computes here.
 */
export function slept(source: string, times: number): string {
	return source.replace(
		/^( *)(.*\S) *# sim: ([\d.]+)s cpu$/gm,
		(_, indent: string, statement: string, seconds: string) => {
			const held = Number((Number(seconds) * times).toFixed(6));
			return `${indent}__import__('time').sleep(${held}); ${statement}`;
		}
	);
}
