// Measures the built page in Chromium beside two viewers of the same run: the first drawing, frames while it
// moves, steps; and the page over a slow line. Writes the tables of docs/benchmarks.md.
import os from 'node:os';
import { chromium, type LaunchOptions } from 'playwright-core';
import { simulate } from '../../src/lib/simulate';
import { feelPeer, PEERS, type PeerFelt } from './page/peers';
import { measureSlowLine, type SlowLine } from './page/slow-line';
import { feel, type Felt } from './page/swimloop';
import { semaphore } from './programs';
import { writeReport } from './report';
import { decimal, markdownTable, type Column } from './table';

const COUNTS = [100, 1000, 10_000, 100_000];
/** main, which is counted too. */
const MAIN = 1;
const VIEW = { width: 1440, height: 900 };

interface Row {
	readonly tasks: number;
	readonly viewer: string;
	/** null: it gave none within three minutes */
	readonly felt: PeerFelt | null;
}
interface StepRow extends Felt {
	readonly tasks: number;
}

const cell = (value: number | undefined) => (value === undefined ? '–' : decimal(value, 1));
const ms = (heading: string, pick: (felt: PeerFelt) => number): Column<Row> => ({
	heading,
	cell: ({ felt }) => cell(felt ? pick(felt) : undefined)
});
const COLUMNS: Column<Row>[] = [
	{ heading: 'tasks', cell: ({ tasks }) => decimal(tasks) },
	{ heading: 'viewer', isText: true, cell: ({ viewer }) => viewer },
	{
		heading: 'first drawing ms',
		cell: ({ felt }) => (felt ? decimal(felt.first) : '–')
	},
	ms('frame ms, median', ({ median }) => median),
	ms('frame ms, 95 %', ({ late }) => late),
	ms('slowed 4×, 95 %', ({ slowed }) => slowed),
	ms('main thread ms a frame', ({ work }) => work),
	ms('heap MB', ({ heap }) => heap)
];
const STEP_COLUMNS: Column<StepRow>[] = [
	{ heading: 'tasks', cell: ({ tasks }) => decimal(tasks) },
	{ heading: 'step ms, 95 %', cell: ({ step }) => decimal(step, 1) },
	{ heading: 'main thread ms a step', cell: ({ stepWork }) => decimal(stepWork, 1) }
];
const SLOW_COLUMNS: Column<SlowLine>[] = [
	{ heading: 'picture ms', cell: ({ picture }) => decimal(picture) },
	{ heading: 'first step done ms', cell: ({ step }) => decimal(step) }
];

/**
 * The addresses are those of servers of build/, the second of which compresses; the browser is found by the
 * scripts that start this.
 */
export async function measurePage(
	url: string,
	compressedUrl: string,
	browserOptions: LaunchOptions
): Promise<void> {
	const browser = await chromium.launch(browserOptions);
	const rows: Row[] = [];
	const steps: StepRow[] = [];
	try {
		const slow = await measureSlowLine(browser, compressedUrl);
		console.log(slow);
		for (const tasks of COUNTS) {
			const page = await browser.newPage({ viewport: VIEW, serviceWorkers: 'block' });
			const felt = await feel(page, url, semaphore(tasks), tasks + MAIN);
			await page.close();
			rows.push(told({ tasks, viewer: 'Swimloop', felt }));
			steps.push({ tasks, ...felt });
			rows.push(...(await peersOf(browserOptions, tasks)));
		}
		writeReport('npm run bench -- page', [
			`Chromium ${browser.version()}, with a load of ${decimal(os.loadavg()[1], 1)} on ${os.cpus().length} processors:`,
			markdownTable(COLUMNS, rows),
			'A step, in Swimloop:',
			markdownTable(STEP_COLUMNS, steps),
			'Over a slow line:',
			markdownTable(SLOW_COLUMNS, [slow])
		]);
	} finally {
		await browser.close();
	}
}

/** Long before the tables, so that somebody who waits sees how far it is. */
function told(row: Row): Row {
	console.log(COLUMNS.map(({ heading, cell }) => `${heading} ${cell(row)}`).join(' · '));
	return row;
}

async function peersOf(options: LaunchOptions, tasks: number): Promise<Row[]> {
	const { trace } = simulate(semaphore(tasks));
	if (!trace) throw new Error('The program does not run.');
	const rows: Row[] = [];
	for (const viewer of PEERS) {
		// A page that still computes answers nothing and cannot be closed; its browser can.
		const browser = await chromium.launch(options);
		const page = await browser.newPage({ viewport: VIEW, serviceWorkers: 'block' });
		rows.push(told({ tasks, viewer, felt: await within(feelPeer(page, viewer, trace)) }));
		await browser.close();
	}
	return rows;
}

/** What comes within three minutes; null if it does not. */
function within<T>(coming: Promise<T>): Promise<T | null> {
	const late = new Promise<null>((resolve) => setTimeout(resolve, 180_000, null).unref());
	coming.catch(() => {}); // what fails later than that failed with its browser
	return Promise.race([coming, late]);
}
