import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Block, Slot } from '../../../src/lib/blocks/block';
import { readProgram, type Program } from '../../../src/lib/blocks/program';

const CORPUS = 'tests/conformance/corpus';
const STARTERS = 'src/lib/starters';

const programs = [CORPUS, STARTERS].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.py'))
		.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
		// Some are there to be refused by the parser.
		.filter(([, source]) => 'program' in readProgram(source))
);

function read(source: string): Program {
	const result = readProgram(source);
	if ('error' in result) throw new Error(result.error.message);
	return result.program;
}

/** A block in a line: its kind, and its fields that are not left out. */
function outline({ blocks }: Slot, indent = ''): string[] {
	return blocks.flatMap((block) => [
		indent + summary(block),
		...block.slots.flatMap((slot) => [
			...(slot.kind === 'body' ? [] : [`${indent}.${slot.kind}${fieldsOf(slot.fields)}`]),
			...outline(slot, indent + '  ')
		])
	]);
}
const summary = ({ kind, fields }: Block) => kind + fieldsOf(fields);
const fieldsOf = (fields: Block['fields']) =>
	fields
		.filter(({ value }) => value !== '')
		.map(({ name, value }) => ` ${name}=${value}`)
		.join('');

describe.each([
	['await asyncio.sleep(1)', 'sleep seconds=1'],
	['await asyncio.sleep(delay)  # GET /', 'request seconds=delay label=GET /'],
	[
		'await asyncio.sleep(1, "value")',
		'await-call function=asyncio.sleep argument.0=1 argument.1=value'
	],
	['x = await work(1, b=2)', 'await-call result=x function=work argument.0=1 argument.1=2'],
	[
		't = asyncio.create_task(work(1), name="T")',
		'create-task result=t function=work argument.0=1 option.0=T'
	],
	[
		't = asyncio.create_task(work())\nawait t',
		['create-task result=t function=work', 'await-task task=t']
	],
	[
		't = asyncio.create_task(work())\nt.cancel()',
		['create-task result=t function=work', 'cancel task=t']
	],
	[
		'await asyncio.gather(work(1), work(2))',
		[
			'gather',
			'.calls',
			'  gather-call function=work argument.0=1',
			'  gather-call function=work argument.0=2'
		]
	],
	[
		'await asyncio.gather(work(1), *others, return_exceptions=True)',
		[
			'gather option.0=True',
			'.calls',
			'  gather-call function=work argument.0=1',
			'  line code=*others'
		]
	],
	[
		'r = await asyncio.gather(*(work(i) for i in range(10)))',
		'gather-each result=r function=work argument.0=i variable=i count=10'
	],
	[
		'await asyncio.gather(*[work(u) for u in urls])',
		'gather-each function=work argument.0=u variable=u iterable=urls'
	],
	[
		'async with asyncio.TaskGroup() as tg:\n    t = tg.create_task(work())',
		['task-group group=tg', '  group-task group=tg result=t function=work']
	],
	[
		'done, pending = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)',
		'wait-first done=done pending=pending tasks=ts'
	],
	[
		'for c in asyncio.as_completed(cs):\n    print(await c)',
		['as-completed variable=c tasks=cs', '  print value=await c']
	],
	['async with asyncio.timeout(2) as limit:\n    pass', 'timeout seconds=2 result=limit'],
	[
		'x = await asyncio.wait_for(work(1), timeout=2)',
		'wait-for result=x function=work argument.0=1 seconds=2'
	],
	[
		's = asyncio.Semaphore(3)\nasync with s:\n    pass',
		['semaphore result=s count=3', 'hold-semaphore resource=s']
	],
	['s = asyncio.Lock()\nasync with s:\n    pass', ['lock result=s', 'hold-lock resource=s']],
	[
		'e = asyncio.Event()\nawait e.wait()\ne.set()',
		['event result=e', 'event-wait event=e', 'event-set event=e']
	],
	[
		'q = asyncio.Queue(maxsize=2)\nawait q.put(1)\nx = await q.get()\nq.task_done()\nawait q.join()',
		[
			'queue result=q count=2',
			'queue-put queue=q value=1',
			'queue-get result=x queue=q',
			'queue-done queue=q',
			'queue-join queue=q'
		]
	],
	[
		'c = asyncio.Condition()\nawait c.wait()\nc.notify(2)\nc.notify()',
		[
			'condition result=c',
			'condition-wait condition=c',
			'condition-notify condition=c count=2',
			'condition-notify condition=c'
		]
	],
	[
		'b = asyncio.Barrier(2)\nawait b.wait()',
		['barrier result=b count=2', 'barrier-wait barrier=b']
	],
	['time.sleep(2)', 'blocking seconds=2'],
	[
		'x = sum(range(9))  # sim: 2s cpu',
		'compute code=x = sum(range(9)) seconds=2 label=sim: 2s cpu'
	],
	['await asyncio.to_thread(time.sleep, 2)', 'to-thread function=time.sleep argument.0=2'],
	[
		'x = await loop.run_in_executor(pool, f, 1)',
		'to-process result=x pool=pool function=f argument.0=1'
	],
	['work(1)', 'forgotten-await function=work argument.0=1'],
	['print("a")', 'print value=a'],
	['print(f"{x} a")', 'print value={x} a'],
	['print("a", "b")', 'print value="a", "b"'],
	['print("a" "b")', 'print value="a" "b"'],
	['for _ in range(3):\n    pass', 'repeat variable=_ count=3'],
	[
		'for a, b in c:\n    break\nelse:\n    d()',
		['for-each variable=a, b iterable=c', '  break', '.else', '  call function=d']
	],
	['while True:\n    continue', ['while condition=True', '  continue']],
	[
		'if a:\n    pass\nelif b:\n    c()\nelse:\n    d()',
		['if condition=a', '.elif condition=b', '  call function=c', '.else', '  call function=d']
	],
	[
		'try:\n    pass\nexcept (A, B) as e:\n    raise\nexcept C:\n    raise D(1) from e\nfinally:\n    f()',
		[
			'try',
			'.except exception=(A, B) name=e',
			'  raise',
			'.except exception=C',
			'  raise exception=D(1) from e',
			'.finally',
			'  call function=f'
		]
	],
	['return "text"', 'return value=text'],
	['return', 'return'],
	['x: int = 1', 'set target=x: int value=1'],
	['x += 1', 'change target=x operator=+= value=1'],
	['assert x', 'line code=assert x'],
	['match x:\n    case 1:\n        y()', 'line code=match x:\n    case 1:\n        y()']
])('%s', (statements, expected) => {
	it('is read as blocks', () => {
		const body = statements.replaceAll('\n', '\n    ');
		const source = `import asyncio, time\n\nasync def work(n=0, b=0):\n    pass\n\nasync def main():\n    ${body}\n`;
		const main = read(source).root.blocks[2];
		expect(outline(main.slots[0])).toEqual([expected].flat());
	});
});

test('comments above are captions, others are blocks', () => {
	const source = `#!/usr/bin/env python
# one

# two
# three
a()  # behind

if b:  # head
    # inside
    c()
    # at the end
# before else
else:
    d()
    # last
# below
`;
	expect(outline(read(source).root)).toEqual([
		'comment text=!/usr/bin/env python\none',
		'call function=a label=behind caption=two\nthree',
		'if condition=b label=head',
		'  call function=c caption=inside',
		'  comment text=at the end',
		'  comment text=before else',
		'.else',
		'  call function=d',
		'  comment text=last',
		'comment text=below'
	]);
});

describe.each(programs)('%s', (_, source) => {
	it('is tiled by its blocks: nothing of it is hidden, nothing is shown twice', () => {
		const seen = new Uint8Array(source.length);
		const visit = ({ blocks }: Slot, start: number, end: number) => {
			let from = start;
			for (const block of blocks) {
				expect(block.start).toBeGreaterThanOrEqual(from);
				expect(block.end).toBeLessThanOrEqual(end);
				from = block.end;
				for (const slot of block.slots) visit(slot, block.start, block.end);
				for (const field of block.fields)
					expect(source.slice(field.start, field.end).replace(/\s|#/g, '')).toBe(
						field.value.replace(/\s|#/g, '')
					);
			}
			for (const block of blocks) seen.fill(1, block.start, block.end);
		};
		const { root } = read(source);
		visit(root, 0, source.length);
		const hidden = [...source].filter((char, at) => !seen[at] && !/[\s;]/.test(char));
		expect(hidden.join('')).toBe('');
	});
});
