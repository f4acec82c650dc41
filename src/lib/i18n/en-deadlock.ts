import type { Deadlock, StuckWait } from '../trace/deadlock';
import { names } from './en-group';
import { numbers } from './numbers';

/** Who waits for whom, at which line: "`T1` waits for `b` (line 7), which `T2` holds; …" */
export function enDeadlock(deadlock: Deadlock | null): string {
	if (!deadlock?.waits.length) return 'everybody waits, and nobody can wake anybody';
	const { waits, rest } = deadlock;
	const told = waits.map(clause);
	if (rest > 0)
		told.push(
			rest === 1 ? 'one more task waits' : `${numbers('en').decimal(rest)} more tasks wait`
		);
	return told.join('; ');
}

function clause(wait: StuckWait): string {
	const { who, line, needs, whom } = wait;
	const waiting = `${names(who)} ${isOne(who) ? 'waits' : 'wait'}`;
	const at = line > 0 ? ` (line ${line})` : '';
	const thing = `\`${wait.thing.replaceAll('`', '’')}\``;
	switch (needs) {
		case null:
			return whom.names.length > 0
				? `${waiting} for ${names(whom)}${at}`
				: `${waiting} for ${thing}${at}, which nobody will complete`;
		case 'release':
			return `${waiting} for ${thing}${at}, which ${held(wait)}`;
		case 'set':
			return `${waiting} for ${thing}${at}, which nobody will set`;
		case 'notify':
			return `${waiting} for ${thing}${at}, which nobody will notify`;
		case 'put':
			return `${waiting} for an item of ${thing}${at}, where nobody will put one`;
		case 'get':
			return `${waiting} for a free place in ${thing}${at}, from which nobody will take`;
		case 'task_done':
			return `${waiting} until all items of ${thing} are done${at}, and nobody will call \`task_done\``;
		case 'wait':
			return `${waiting} at ${thing}${at} for others, and nobody else will come`;
	}
}

function held({ whom, holders }: StuckWait): string {
	if (whom.names.length === 0) return 'nobody will release';
	if (holders === 'itself') return 'it holds itself';
	if (holders === 'ended') return `${names(whom)} took and never gave back`;
	return `${names(whom)} ${isOne(whom) ? 'holds' : 'hold'}`;
}

const isOne = ({ names, rest }: StuckWait['who']) => names.length + rest === 1;
