import type { Deadlock, StuckWait } from '../trace/deadlock';
import { names } from './fr-group';
import { numbers } from './numbers';

/** Qui attend qui, à quelle ligne : « `T1` attend `b` (ligne 7), que `T2` tient ; … » */
export function frDeadlock(deadlock: Deadlock | null): string {
	if (!deadlock?.waits.length)
		return 'tout le monde attend, et personne ne peut réveiller personne';
	const { waits, rest } = deadlock;
	const told = waits.map(clause);
	if (rest > 0)
		told.push(
			rest === 1
				? 'une autre tâche attend aussi'
				: `${numbers('fr').decimal(rest)} autres tâches attendent aussi`
		);
	return told.join(' ; ');
}

function clause(wait: StuckWait): string {
	const { who, line, needs, whom } = wait;
	const waiting = `${names(who)} ${isOne(who) ? 'attend' : 'attendent'}`;
	const at = line > 0 ? ` (ligne ${line})` : '';
	const thing = `\`${wait.thing.replaceAll('`', '’')}\``;
	switch (needs) {
		case null:
			return whom.names.length > 0
				? `${waiting} ${names(whom)}${at}`
				: `${waiting} ${thing}${at}, que personne ne terminera`;
		case 'release':
			return `${waiting} ${thing}${at}, ${held(wait)}`;
		case 'set':
			return `${waiting} ${thing}${at}, que personne n’armera`;
		case 'notify':
			return `${waiting} ${thing}${at}, et personne n’appellera \`notify\``;
		case 'put':
			return `${waiting} un élément de ${thing}${at}, où personne n’en mettra`;
		case 'get':
			return `${waiting} une place libre dans ${thing}${at}, d’où personne ne prendra rien`;
		case 'task_done':
			return `${waiting} que tous les éléments de ${thing} soient traités${at}, et personne n’appellera \`task_done\``;
		case 'wait':
			return `${waiting} les autres à ${thing}${at}, et personne d’autre ne viendra`;
	}
}

function held({ whom, holders }: StuckWait): string {
	if (whom.names.length === 0) return 'que personne ne libérera';
	if (holders === 'itself') return 'qu’elle tient elle-même';
	if (holders === 'ended')
		return isOne(whom)
			? `que ${names(whom)} a pris sans jamais le rendre`
			: `que ${names(whom)} ont pris sans jamais le rendre`;
	return `que ${names(whom)} ${isOne(whom) ? 'tient' : 'tiennent'}`;
}

const isOne = ({ names, rest }: StuckWait['who']) => names.length + rest === 1;
