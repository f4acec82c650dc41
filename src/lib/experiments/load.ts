import { arrivalTimes, type Arrivals } from './arrivals';
import { computeFunction, docstring, pythonSeconds, type Docstring } from './python-text';

export const DEEDS = ['waits', 'blocks', 'computes'] as const;
/** What a handler does: awaits, blocks the loop's thread, or computes on it. */
export type Deed = (typeof DEEDS)[number];

/** Requests that arrive at an endpoint, and what its handler does for each. */
export interface LoadScenario {
	readonly arrivals: Arrivals;
	readonly does: Deed;
	readonly seconds: number;
	/** One request in so many holds the loop besides; 0 = none does. */
	readonly every: number;
	readonly holds: 'blocks' | 'computes';
	readonly heldFor: number; // seconds
}

/** The same load without the handlers that hold the loop besides. */
export function withoutHolds(scenario: LoadScenario): LoadScenario {
	return { ...scenario, every: 0 };
}

/** What the program says of itself, above the list of times, and of its function `compute`. */
export interface LoadWords extends Docstring {
	readonly due: string;
	readonly compute: string;
}

/** The Python program in which the requests arrive; CPython runs it as it is. There has to be one request at least. */
export function loadProgram(scenario: LoadScenario, words: LoadWords): string {
	const times = arrivalTimes(scenario.arrivals);
	const handler = handlerOf(scenario);
	const calls = handler.join('\n');
	const parts = [
		...(calls.includes('compute()') ? [computeFunction(words.compute)] : []),
		handler,
		MAIN,
		['if __name__ == "__main__":', '    asyncio.run(main())']
	];
	const head = [
		docstring(words),
		['import asyncio', ...(calls.includes('time.sleep') ? ['import time'] : [])].join('\n'),
		[`# ${words.due}`, ...listOf(times)].join('\n')
	];
	const body = parts.map((lines) => lines.join('\n')).join('\n\n\n');
	return `${head.join('\n\n')}\n\n\n${body}\n`;
}

/** Timers set beforehand keep the time at which each request is due, however late a held loop is. */
const MAIN = [
	'async def main():',
	'    loop = asyncio.get_running_loop()',
	'    start = loop.time()',
	'    requests = []',
	'    last_is_here = asyncio.Event()',
	'',
	'    def arrive(number):',
	'        task = asyncio.create_task(handle(number), name=f"request {number}")',
	'        requests.append(task)',
	'        if len(requests) == len(ARRIVALS):',
	'            last_is_here.set()',
	'',
	'    for number, due in enumerate(ARRIVALS, 1):',
	'        loop.call_at(start + due, arrive, number)',
	'    await last_is_here.wait()',
	'    answers = await asyncio.gather(*requests)',
	'    print(f"{len(answers)} answers after {loop.time() - start:.2f} s")'
];

function handlerOf({ does, seconds, every, holds, heldFor }: LoadScenario): string[] {
	const isHeld = every > 0 && heldFor > 0;
	return [
		'async def handle(number):',
		...(isHeld && every > 1 ? [`    if number % ${every} == 0:`] : []),
		...(isHeld ? [`${every > 1 ? '    ' : ''}    ${deed(holds, heldFor)}`] : []),
		...(seconds > 0 ? [`    ${deed(does, seconds)}`] : []),
		'    return number'
	];
}

function deed(does: Deed, seconds: number): string {
	const text = pythonSeconds(seconds);
	if (does === 'waits') return `await asyncio.sleep(${text})`;
	return does === 'blocks' ? `time.sleep(${text})` : `compute()  # sim: ${text}s cpu`;
}

/** Columns that a line of the list may take. */
const WIDTH = 80;

function listOf(times: readonly number[]): string[] {
	const lines: string[] = [];
	let line = '   ';
	for (const time of times) {
		const text = ` ${pythonSeconds(time)},`;
		if (line.length + text.length > WIDTH) {
			lines.push(line);
			line = '   ';
		}
		line += text;
	}
	return ['ARRIVALS = [', ...lines, line, ']'];
}
