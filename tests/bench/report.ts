import fs from 'node:fs';

const PAGE = 'docs/benchmarks.md';

/** Prints a report and puts it into docs/benchmarks.md, between the marks of the command that made it. */
export function writeReport(command: string, parts: readonly string[]): void {
	const report = parts.join('\n\n');
	console.log(`\n${report}`);
	const begin = `<!-- ${command}: begin -->\n`;
	const end = `\n<!-- ${command}: end -->`;
	const page = fs.readFileSync(PAGE, 'utf8');
	const from = page.indexOf(begin);
	const to = page.indexOf(end);
	if (from < 0 || to < 0) throw new Error(`${PAGE} has no place for the tables.`);
	fs.writeFileSync(PAGE, `${page.slice(0, from + begin.length)}\n${report}\n${page.slice(to)}`);
}
