import { taskNames } from '../trace/arguments';
import { wakeAt, type Wake, type WakeKind } from '../trace/causes';
import type { Happens, Segment } from '../trace/chain';
import { namesOf } from '../trace/derived/names';
import type { Trace } from '../trace/trace';

/** A stretch of a chain of causes that took time, as it is told. */
export interface ChainItem {
	readonly happens: Happens;
	/** '': a callback's, or the program's own code. */
	readonly task: string;
	readonly label: string;
	/** Who held the thread meanwhile; '' = nobody, or the program's own code. */
	readonly by: string;
	readonly seconds: number;
	/** Of the whole chain, 0 … 1. */
	readonly share: number;
	/** How the chain came to it, if from another task or worker. */
	readonly after: {
		readonly kind: WakeKind;
		readonly giver: string;
		readonly resource: string;
	} | null;
	/** Number of the task, 0 = none. */
	readonly number: number;
	/** The event with which it begins. */
	readonly index: number;
}

export interface ToldChain {
	readonly items: readonly ChainItem[];
	/** Shorter stretches that are not told. */
	readonly rest: number;
	readonly restSeconds: number;
	/** Of the whole chain, in seconds. */
	readonly length: number;
}

/** The longest stretches of a chain, at most `most`, in their order. */
export function tellChain(trace: Trace, chain: readonly Segment[], most: number): ToldChain {
	const length = (chain.at(-1)?.to ?? 0) - (chain[0]?.from ?? 0);
	const timed = chain.flatMap((segment, i) => (segment.to > segment.from ? [i] : []));
	const longest = [...timed].sort((p, q) => seconds(chain[q]) - seconds(chain[p]) || p - q);
	const told = new Set(longest.slice(0, most));
	const rest = timed.filter((i) => !told.has(i));
	const items: ChainItem[] = [];
	let before = 0;
	for (const i of timed) {
		if (told.has(i)) items.push(item(trace, chain[i], wakeWithin(trace, chain, before, i), length));
		before = i;
	}
	const restSeconds = rest.reduce((sum, i) => sum + seconds(chain[i]), 0);
	return { items, rest: rest.length, restSeconds, length };
}

const seconds = ({ from, to }: Segment) => to - from;

/** The last wake-up of the stretch's task on the way to it from the one before, if another woke it. */
function wakeWithin(
	trace: Trace,
	chain: readonly Segment[],
	after: number,
	i: number
): Wake | null {
	for (let k = i; k >= after; k--) {
		const { happens, task, startIndex } = chain[k];
		if (happens !== 'ready' || task !== chain[i].task) continue;
		const wake = wakeAt(trace, startIndex);
		if (wake && (wake.worker > 0 || wake.giver !== task)) return wake;
	}
	return null;
}

function item(trace: Trace, segment: Segment, wake: Wake | null, length: number): ChainItem {
	const names = taskNames(trace);
	const { happens, task, label, by, startIndex } = segment;
	return {
		happens,
		task: plain(names[task]),
		label: plain(label),
		by: plain(names[by]),
		seconds: seconds(segment),
		share: length > 0 ? seconds(segment) / length : 0,
		after: wake && {
			kind: wake.kind,
			giver: plain(names[wake.giver]),
			resource: plain(namesOf(trace).resources.get(wake.resource) ?? '')
		},
		number: task,
		index: startIndex
	};
}

// A backtick inside a name would end it.
const plain = (name: string) => name.replaceAll('`', '\u2019');
