import { callsOf } from '../../lessons/calls';
import { readCondition, type Subject } from '../../lessons/conditions';
import { totals } from '../../trace/totals';

/** What is wrong with the conditions of a task; `fine`: nothing is. */
export type Review =
	| { readonly type: 'fine' | 'noConditions' | 'metAlready' }
	/** `text` is no condition, or the solution does not meet it. */
	| { readonly type: 'notOne' | 'notMet'; readonly text: string };

/** The functions whose calls somebody might take out instead of doing the task. */
const KEPT = ['asyncio.sleep', 'time.sleep'];

/** Conditions, as they are written, by which the solution and the given program can be told apart. */
export function proposeConditions(solution: Subject): string[] {
	const { given } = solution;
	const end = solution.run.trace ? totals(solution.run.trace).end : NaN;
	const kept = KEPT.filter((name) => callsOf(solution.source, name).length > 0);
	const proposed = [
		`end <= ${Math.ceil(end * 1000) / 1000} s`,
		'blocked = 0 s',
		'notices = 0',
		'outcome = ok'
	].filter((text) => isMet(text, solution) && !isMet(text, { ...given, given }));
	const same = ['output same', ...kept.map((name) => `keep ${name}`)];
	return [...proposed, ...same.filter((text) => isMet(text, solution))];
}

/** Whether conditions are conditions, the solution meets them all and the given program does not. */
export function reviewConditions(texts: readonly string[], solution: Subject): Review {
	if (texts.length === 0) return { type: 'noConditions' };
	for (const text of texts) if (!readCondition(text, 1)) return { type: 'notOne', text };
	for (const text of texts) if (!isMet(text, solution)) return { type: 'notMet', text };
	const { given } = solution;
	const isMetAlready = texts.every((text) => isMet(text, { ...given, given }));
	return { type: isMetAlready ? 'metAlready' : 'fine' };
}

function isMet(text: string, subject: Subject): boolean {
	return readCondition(text, 1)?.holds(subject) ?? false;
}
