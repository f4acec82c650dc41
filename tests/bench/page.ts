// Measures the built page in Chromium: the first drawing, frames while it moves, steps; writes the table of
// docs/benchmarks.md.
import { chromium, type LaunchOptions } from 'playwright-core';
import { writeReport } from './report';
import { feel, type Felt } from './page/measure';
import { semaphore } from './programs';
import { decimal, markdownTable, type Column } from './table';

const COUNTS = [100, 1000, 10_000, 100_000];
/** main, and those with which asyncio.run tidies up. */
const OF_ASYNCIO = 3;
const VIEW = { width: 1440, height: 900 };

interface Row extends Felt {
	readonly tasks: number;
}

const ms = (heading: string, cell: (row: Row) => number): Column<Row> => ({
	heading,
	cell: (row) => decimal(cell(row), 1)
});
const COLUMNS: Column<Row>[] = [
	{ heading: 'tasks', cell: (row) => decimal(row.tasks) },
	ms('first picture ms', (row) => row.first),
	ms('frame ms, median', (row) => row.median),
	ms('frame ms, 95 %', (row) => row.late),
	ms('slowed 4×, 95 %', (row) => row.slowed),
	ms('main thread ms a frame', (row) => row.work),
	ms('step ms, 95 %', (row) => row.step),
	ms('main thread ms a step', (row) => row.stepWork),
	ms('heap MB', (row) => row.heap)
];

/** The page's address is that of a server of build/; the browser is found by the scripts that start this. */
export async function measurePage(url: string, browserOptions: LaunchOptions): Promise<void> {
	const browser = await chromium.launch(browserOptions);
	const rows: Row[] = [];
	try {
		for (const tasks of COUNTS) {
			console.log(`${decimal(tasks)} tasks`);
			const page = await browser.newPage({ viewport: VIEW });
			rows.push({ tasks, ...(await feel(page, url, semaphore(tasks), tasks + OF_ASYNCIO)) });
			await page.close();
		}
		const version = browser.version();
		writeReport('npm run bench -- page', [`Chromium ${version}:`, markdownTable(COLUMNS, rows)]);
	} finally {
		await browser.close();
	}
}
