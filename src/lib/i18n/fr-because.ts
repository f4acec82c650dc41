import type { Because, Canceller, Raised } from './facts';
import { numbers } from './numbers';

const n = numbers('fr');

const code = (name: string) => `\`${name}\``;

/** What made a task ready, as a clause: « son `sleep(1)` s’est terminé à 1,000 s ». */
export function frBecause(because: Because): string {
	const { kind, label, on, canceller, at, late, outcome } = because;
	const thing = label ? code(label) : 'ce qu’elle attendait';
	switch (kind) {
		case 'created':
			return 'elle est nouvelle et n’a pas commencé';
		case 'turn':
			return 'elle a cédé son tour et se remet en file';
		case 'timer': {
			const delay = late > 0 ? `, avec ${n.seconds(late)} de retard` : '';
			return on === 'gather'
				? `le délai de ${thing} est écoulé`
				: `son ${thing} s’est terminé à ${n.instant(at)}${delay}`;
		}
		case 'task':
			return task(because, thing);
		case 'resource':
			return resource(because, thing);
		case 'job':
			if (!label) return 'tous les exécutants du groupe par défaut sont libres';
			return outcome === 'cancelled'
				? `son travail ${thing} a été annulé`
				: `un exécutant a fini son travail ${thing}`;
		case 'future':
			return because.by
				? `${code(because.by)} a ${{ done: 'complété', failed: 'mis une exception dans', cancelled: 'annulé' }[outcome]} ${thing}, qu’elle attendait`
				: `${thing}, qu’elle attendait, est fini`;
		case 'cancelled':
			if (canceller?.how === 'timeout') return 'son échéance a annulé son attente';
			return canceller?.how === 'task' && canceller.by
				? `son attente a été annulée par ${code(canceller.by)}`
				: 'son attente a été annulée';
	}
}

function task({ by, on, outcome, label }: Because, thing: string): string {
	const how = { done: 'est terminée', failed: 'a échoué', cancelled: 'a été annulée' }[outcome];
	if (label.startsWith('as_completed'))
		return by ? `${code(by)} ${how}, et ${thing} la donne` : `${thing} donne la prochaine`;
	if (!by) return `${thing} est fini`;
	return on === 'task'
		? `${code(by)}, qu’elle attendait, ${how}`
		: `${code(by)} ${how}, ce qui termine ${thing}`;
}

function resource({ by, need }: Because, thing: string): string {
	const giver = by ? code(by) : 'on';
	switch (need) {
		case 'release':
			return `${giver} a libéré ${thing}`;
		case 'set':
			return `${giver} a armé ${thing}`;
		case 'notify':
			return `${giver} a notifié ${thing}`;
		case 'put':
			return `${giver} a mis un élément dans ${thing}`;
		case 'get':
			return `${giver} a pris un élément de ${thing}`;
		case 'task_done':
			return `tous les éléments de ${thing} sont marqués comme faits`;
		case 'wait':
			return `${giver} a mis fin à l’attente à ${thing}`;
		case null:
			return `c’est à elle d’être servie par ${thing}`;
	}
}

/** Who asks for the cancellation of a task, as the beginning of a sentence. */
export function frCanceller({ how, by }: Canceller, task: string): string {
	switch (how) {
		case 'task':
			return by === task
				? `${code(task)} s’annule elle-même`
				: by
					? `${code(by)} annule ${code(task)}`
					: `${code(task)} est annulée`;
		case 'timeout':
			return `L’échéance de ${code(task)} l’annule`;
		case 'group':
			return `Une tâche de son \`TaskGroup\` a échoué, ${code(task)} est annulée`;
		case 'run':
			return `La boucle va être fermée, ${code(task)} est annulée`;
		case 'through':
			return `${code(by)} transmet son annulation à ${code(task)}`;
	}
}

/** The exception that a task resumes with, and where it comes from. */
export function frRaised(raised: Raised): string {
	switch (raised.what) {
		case 'cancelled': {
			const { how, by } = raised.canceller;
			const why = {
				task: by ? `${code(by)} l’a annulée` : 'elle a été annulée',
				timeout: 'son échéance est passée',
				group: 'une tâche de son `TaskGroup` a échoué',
				run: 'la boucle va être fermée',
				through: `${code(by)}, qui l’attend, a été annulée`
			}[how];
			return `\`CancelledError\` : ${why}`;
		}
		case 'task':
			return raised.isCancelled
				? `\`CancelledError\` : ${code(raised.task)} a été annulée`
				: `l’exception de ${code(raised.task)} : ${code(raised.value)}`;
		case 'job':
			return raised.isCancelled
				? `\`CancelledError\` : son travail ${code(raised.label)} a été annulé`
				: `l’exception de son travail ${code(raised.label)}`;
		case 'future':
			if (raised.isCancelled && raised.label)
				return `\`CancelledError\` : ${code(raised.label)} a été annulé`;
			return raised.label ? `l’exception de ${code(raised.label)}` : 'une exception';
		case 'misuse':
			return '`RuntimeError` : ce qu’elle attendait ne peut l’être ici';
	}
}
