import { WrongCall, FileProblem } from './failures';
import { THEMES } from '../lib/timeline/tokens';

/** A command takes its arguments and returns the exit status. */
type Command = (args: readonly string[]) => Promise<number>;

/** Each is loaded when it is called for: a link needs no engine. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
	trace: async () => (await import('./commands/trace')).trace,
	svg: async () => (await import('./commands/svg')).svg,
	link: async () => (await import('./commands/link')).link,
	open: async () => (await import('./commands/open')).open,
	check: async () => (await import('./commands/check')).check,
	lesson: async () => (await import('./commands/lesson')).lesson
};

const USAGE = `Usage: swimloop COMMAND …

  trace FILE.py … [--entry LINE] [--format FORMAT] [--lang en|fr] [-o DIR]
        runs programs and prints the trace; with -o, one file for each in DIR; FORMAT is
        ndjson, csv (every event), chrome (for Perfetto and speedscope), intervals (CSV of
        what each task does) or mermaid (a Gantt chart)
  svg FILE.py [-o OUT] [--axis time|steps|both] [--theme THEME] [--lang en|fr]
        draws the lanes; THEME is ${THEMES.join(', ')}
  link FILE.py … [--base URL]
        makes a link; of two to four programs, a comparison
  open LINK
        prints the program in a link
  check FILE.py …
        prints notices and errors only; exit status 1 if there is an error
  lesson DIR …
        checks folders of lessons: their text, their programs and what they claim

- reads standard input. Exit status: 0 done, 1 an error in a file, 2 a wrong call.
`;

/** Runs one call of the command line; messages go to standard error. */
async function main([name = '', ...args]: readonly string[]): Promise<number> {
	if (['-h', '--help', 'help'].includes(name)) {
		process.stdout.write(USAGE);
		return 0;
	}
	try {
		if (!Object.hasOwn(COMMANDS, name)) {
			throw new WrongCall(name ? `There is no command '${name}'.` : 'Name a command.');
		}
		const command = await COMMANDS[name]();
		return await command(args);
	} catch (error) {
		if (error instanceof WrongCall) {
			process.stderr.write(`${error.message}\n\n${USAGE}`);
			return 2;
		}
		if (error instanceof FileProblem) {
			process.stderr.write(`${error.message}\n`);
			return 1;
		}
		throw error;
	}
}

// Whoever reads has had enough, as `head` has.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(0);
});
process.exitCode = await main(process.argv.slice(2));
