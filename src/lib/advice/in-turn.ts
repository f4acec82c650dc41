import { join } from '../blocks/twin';
import type { Block } from '../blocks/block';
import type { Change } from '../blocks/changes';
import { outputs } from '../trace/output';
import { kept, type Case } from './case';
import { nodesIn, type CallExpr } from './code';
import { areIndependent } from './effects';
import { spreadLoop } from './loops';
import type { Finding } from './finding';
import { firstAt, isSooner } from './places';

/** Places that are tried; each costs a simulation. */
const MOST_PLACES = 12;

/** Awaits in a row, or in a loop, that could be one wait for all, if the program then ends sooner. */
export function inTurn(given: Case): Finding[] {
	const { program, trace, run } = given;
	const found: Finding[] = [];
	const joined: Pick<Change, 'from' | 'to'>[] = [];
	let tried = 0;
	for (const block of program.homes.keys()) {
		if (joined.some(({ from, to }) => from <= block.start && block.start < to)) continue;
		const way = together(given, block);
		if (!way) continue;
		joined.push(way.range);
		const { calls } = way;
		const index = firstAt(trace, program.text.lineOf(block.start));
		if (calls.length === 0 || index < 0 || !areIndependent(program, calls)) continue;
		if (++tried > MOST_PLACES) break;
		const mend = given.mend('gather', way.changes);
		if (!mend || !isSooner(mend.end, given.end)) continue;
		const printed = outputs(mend.run.trace!).length;
		if (run.ending !== 'ok' || printed !== outputs(trace).length) continue;
		found.push({
			kind: 'in-turn',
			line: program.text.lineOf(calls[0].start),
			task: trace.task[index],
			index,
			seconds: given.end - mend.end,
			mend: kept(mend),
			calls: calls.map((call) => program.text.slice(call)),
			isLoop: program.nodes.get(block)?.type === 'For' || calls.length === 1
		});
	}
	return found;
}

/** How what a block awaits, or a row that begins with it, could be awaited together. */
function together(given: Case, block: Block) {
	const { program } = given;
	const edit = join(program, block);
	const range = edit?.changes.find(({ from, to }) => from <= block.start && block.start < to);
	if (edit && range) return { range, calls: awaitedIn(given, block, range), changes: edit.changes };
	const loop = spreadLoop(program, block);
	if (!loop) return null;
	const { start: from, end: to } = block;
	return { range: { from, to }, calls: [loop.call], changes: loop.changes };
}

/** The calls that are awaited in the stretch that an edit replaces. */
function awaitedIn({ program }: Case, block: Block, { to }: Pick<Change, 'to'>): CallExpr[] {
	const { slot, index } = program.homes.get(block)!;
	const found: CallExpr[] = [];
	for (const one of slot.blocks.slice(index)) {
		const node = one.start < to ? program.nodes.get(one) : undefined;
		for (const inner of node ? nodesIn(node) : [])
			if (inner.type === 'Await' && inner.value.type === 'Call') found.push(inner.value);
	}
	return found;
}
