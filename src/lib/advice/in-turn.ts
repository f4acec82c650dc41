import { join } from '../blocks/twin';
import type { Block } from '../blocks/block';
import type { Change } from '../blocks/changes';
import { outputs } from '../trace/output';
import { kept, type Case } from './case';
import { nodesIn, type CallExpr } from './code';
import { areIndependent } from './effects';
import type { Finding } from './finding';
import { firstAt, isSooner } from './places';

/** Places that are tried; each costs a simulation. */
const MOST_PLACES = 12;

/** Awaits in a row, or in a loop, that could be one wait for all, if the program then ends sooner. */
export function inTurn(given: Case): Finding[] {
	const { program, trace, run } = given;
	const found: Finding[] = [];
	const joined: Change[] = [];
	let tried = 0;
	for (const block of program.homes.keys()) {
		if (joined.some(({ from, to }) => from <= block.start && block.start < to)) continue;
		const edit = join(program, block);
		if (!edit) continue;
		const range = edit.changes.find(({ from, to }) => from <= block.start && block.start < to);
		if (!range) continue;
		joined.push(range);
		const calls = awaitedIn(given, block, range);
		const index = firstAt(trace, program.text.lineOf(block.start));
		if (calls.length === 0 || index < 0 || !areIndependent(program, calls)) continue;
		if (++tried > MOST_PLACES) break;
		const mend = given.mend('gather', edit.changes);
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

/** The calls that are awaited in the stretch that an edit replaces. */
function awaitedIn({ program }: Case, block: Block, { to }: Change): CallExpr[] {
	const { slot, index } = program.homes.get(block)!;
	const found: CallExpr[] = [];
	for (const one of slot.blocks.slice(index)) {
		const node = one.start < to ? program.nodes.get(one) : undefined;
		for (const inner of node ? nodesIn(node) : [])
			if (inner.type === 'Await' && inner.value.type === 'Call') found.push(inner.value);
	}
	return found;
}
