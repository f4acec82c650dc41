import { computeFunction, docstring, pythonSeconds, type Docstring } from './python-text';

/** The ways to do independent jobs, in the order in which they are shown. */
export const WAYS = ['sequential', 'asyncio', 'threads', 'processes'] as const;
export type Way = (typeof WAYS)[number];

/** Independent jobs that are all alike: each waits first, and computes then. */
export interface JobsScenario {
	readonly jobs: number;
	/** seconds that each waits, for an answer or a file; 0 = not at all */
	readonly waits: number;
	/** seconds that each computes; 0 = not at all */
	readonly computes: number;
	/** workers of the pool of threads */
	readonly threads: number;
	/** workers of the pool of processes */
	readonly processes: number;
}

/** Eight jobs that wait, eight that compute, eight that do both: 1 s each. */
export const JOBS_PRESETS = {
	waiting: { jobs: 8, waits: 1, computes: 0, threads: 8, processes: 8 },
	computing: { jobs: 8, waits: 0, computes: 1, threads: 8, processes: 8 },
	both: { jobs: 8, waits: 1, computes: 1, threads: 8, processes: 8 }
} as const satisfies Record<string, JobsScenario>;

/** What a program says of itself, and of its function `compute`. */
export interface WayWords extends Docstring {
	readonly compute: string;
}

/** The Python program that does the jobs in one of the ways; CPython runs it as it is. */
export function wayProgram(way: Way, scenario: JobsScenario, about: WayWords): string {
	const starts = way === 'sequential' ? 'main()' : 'asyncio.run(main())';
	const parts = [
		...(scenario.computes > 0 ? [computeFunction(about.compute)] : []),
		job(way, scenario),
		main(way, scenario),
		['if __name__ == "__main__":', `    ${starts}`]
	];
	return (
		[
			[docstring(about), imports(way).join('\n'), `JOBS = range(1, ${scenario.jobs + 1})`].join(
				'\n\n'
			),
			...parts.map((lines) => lines.join('\n'))
		].join('\n\n\n') + '\n'
	);
}

function imports(way: Way): string[] {
	const pool = poolOf(way);
	return [
		...(way === 'sequential' ? [] : ['import asyncio']),
		'import time',
		...(pool ? [`from concurrent.futures import ${pool}`] : [])
	];
}

function poolOf(way: Way): string {
	if (way === 'threads') return 'ThreadPoolExecutor';
	return way === 'processes' ? 'ProcessPoolExecutor' : '';
}

function job(way: Way, { waits, computes }: JobsScenario): string[] {
	const sleep = `sleep(${pythonSeconds(waits)})`;
	return [
		way === 'asyncio' ? 'async def job(number):' : 'def job(number):',
		...(waits > 0 ? [way === 'asyncio' ? `    await asyncio.${sleep}` : `    time.${sleep}`] : []),
		...(computes > 0 ? [`    compute()  # sim: ${pythonSeconds(computes)}s cpu`] : []),
		'    return number'
	];
}

function main(way: Way, { threads, processes }: JobsScenario): string[] {
	const begin = [
		way === 'sequential' ? 'def main():' : 'async def main():',
		'    start = time.perf_counter()'
	];
	const end = '    print(f"{len(answers)} jobs in {time.perf_counter() - start:.1f} s")';
	if (way === 'sequential') return [...begin, '    answers = []', ...EACH_IN_TURN, end];
	if (way === 'asyncio')
		return [...begin, '    answers = await asyncio.gather(*(job(number) for number in JOBS))', end];
	return [
		...begin,
		'    loop = asyncio.get_running_loop()',
		`    with ${poolOf(way)}(${way === 'threads' ? threads : processes}) as pool:`,
		'        answers = await asyncio.gather(',
		'            *(loop.run_in_executor(pool, job, number) for number in JOBS)',
		'        )',
		end
	];
}

const EACH_IN_TURN = ['    for number in JOBS:', '        answers.append(job(number))'];
