import type { Group } from '../trace/deadlock';
import { frDeadlock } from './fr-deadlock';
import { names } from './fr-group';
import type { EventSentences } from './facts';
import { numbers } from './numbers';

const countOf = ({ names, rest }: Group) => names.length + rest;
const n = numbers('fr');

const who = (task: string) => (task ? `\`${task}\`` : 'Le programme');
// In French 0 and 1 are singular.
const plural = (count: number, one: string, many = `${one}s`) =>
	`${n.decimal(count)} ${Math.abs(count) < 2 ? one : many}`;

function waiting(others: Group): string {
	if (!others.names.length) return '';
	return countOf(others) === 1
		? ` ${names(others)} est prête aussi et attend son tour.`
		: ` ${names(others)} sont prêtes aussi et attendent leur tour.`;
}

export const frEvents: EventSentences = {
	'loop.start': () => 'La boucle d’événements commence à tourner.',
	'loop.iteration': ({ ready }) =>
		ready === 0
			? 'Nouveau tour de boucle : rien n’est encore prêt.'
			: `Nouveau tour de boucle : ${plural(ready, 'appel y sera exécuté', 'appels y seront exécutés')}, dans l’ordre.`,
	'loop.wait': ({ reason, until, whom }) => {
		if (reason === 'thread') return 'Rien n’est prêt : la boucle attend qu’un exécutant finisse.';
		if (until === Infinity)
			return 'Rien n’est prêt et rien n’est prévu : la boucle attendrait pour toujours.';
		const why = whom.names.length ? ` ${names(whom)}` : '';
		return `Rien n’est prêt : la boucle attend${why} jusqu’à ${n.instant(until)}.`;
	},
	'loop.stop': () => 'La boucle d’événements est terminée.',

	'handle.ready': ({ task, label, wakes, cause, from }) => {
		const what = task ? `\`${task}\`` : wakes ? `La minuterie de \`${wakes}\`` : `\`${label}\``;
		const why = {
			created: 'elle vient d’être créée',
			future: from
				? `ce qu’elle attendait, \`${from}\`, est terminé`
				: 'ce qu’elle attendait est terminé',
			timer: 'son heure est venue',
			yielded: 'elle a cédé son tour et se remet en file',
			cancelled: 'elle est en cours d’annulation',
			call: 'on a demandé à la boucle de l’appeler',
			thread: 'un exécutant a fini'
		}[cause];
		return `${what} entre dans la file des prêts : ${why}.`;
	},
	'handle.run': ({ task, label, wakes }) => {
		if (task) return `La boucle prend \`${task}\` en tête de la file des prêts.`;
		return wakes
			? `La boucle prend la minuterie \`${label}\` dans la file des prêts : elle réveille \`${wakes}\`.`
			: `La boucle prend \`${label}\` en tête de la file des prêts et l’appelle.`;
	},
	'handle.cancel': ({ task, label }) =>
		`\`${task || label}\` sera sauté : son appel en file a été annulé.`,
	'timer.set': ({ task, label, when }) =>
		task
			? `Une minuterie est posée : elle réveillera \`${task}\` à ${n.instant(when)}.`
			: `Une minuterie est posée : \`${label}\` sera appelé à ${n.instant(when)}.`,
	'timer.due': ({ task, label }) =>
		task
			? `La minuterie de \`${task}\` arrive à échéance.`
			: `La minuterie de \`${label}\` arrive à échéance.`,
	'timer.cancel': ({ task, label }) =>
		task
			? `La minuterie qui devait réveiller \`${task}\` est annulée.`
			: `La minuterie de \`${label}\` est annulée.`,

	'task.create': ({ task, coroutine, parent }) =>
		parent
			? `\`${parent}\` crée la tâche \`${task}\` pour \`${coroutine}\`. Elle est prête mais ne s’exécute pas encore.`
			: `La tâche \`${task}\` est créée pour \`${coroutine}\`. Elle est prête mais ne s’exécute pas encore.`,
	'task.step': ({ task, isThrow, resumed, time, others }) => {
		const rest = waiting(others);
		if (isThrow) {
			const at = resumed?.label ? ` à \`${resumed.label}\`` : '';
			return `\`${task}\` reprend avec une exception levée${at}.${rest}`;
		}
		if (!resumed) return `\`${task}\` commence à s’exécuter.${rest}`;
		const { on, label, target } = resumed;
		if (on === 'turn') return `\`${task}\` retrouve son tour.${rest}`;
		if (on === 'task' && target)
			return `\`${task}\` reprend : \`${target}\`, qu’elle attendait, est terminée.${rest}`;
		if (on === 'gather')
			return `\`${task}\` reprend : tout ce que \`${label}\` attendait est terminé.${rest}`;
		if (on === 'resource') return `\`${task}\` reprend : elle attendait \`${label}\`.${rest}`;
		return `\`${task}\` reprend : son \`${label}\` s’est terminé à ${n.instant(time)}.${rest}`;
	},
	'task.suspend': ({ task, on, label, target, until }) => {
		switch (on) {
			case 'turn':
				return `\`${task}\` cède son tour : elle retourne au bout de la file des prêts.`;
			case 'task':
				return `\`${task}\` se suspend jusqu’à la fin de la tâche \`${target || label}\`.`;
			case 'gather':
				return `\`${task}\` se suspend à \`${label}\` jusqu’à la fin des tâches qu’elle attend.`;
			case 'resource':
				return `\`${task}\` est bloquée : elle attend son tour pour \`${label}\`.`;
			case 'job':
				return `\`${task}\` se suspend jusqu’à la fin de son travail \`${label}\` ; la boucle reste libre.`;
			default: {
				const end = Number.isFinite(until) ? ` jusqu’à ${n.instant(until)}` : '';
				return `\`${task}\` se suspend à \`${label}\`${end} : la boucle est libre pour les autres.`;
			}
		}
	},
	'task.cancel': ({ task, by, message }) => {
		const why = message ? `, en disant « ${message} »` : '';
		return by
			? `\`${by}\` demande l’annulation de \`${task}\`${why}.`
			: `L’annulation de \`${task}\` est demandée${why}.`;
	},
	'task.end': ({ task, outcome, value }) => {
		if (outcome === 'failed') return `\`${task}\` échoue : \`${value}\`.`;
		if (outcome === 'cancelled') return `\`${task}\` se termine : elle a été annulée.`;
		return value && value !== 'None'
			? `\`${task}\` est terminée et renvoie \`${value}\`.`
			: `\`${task}\` est terminée.`;
	},

	'future.create': ({ type, label }) =>
		label && label !== type
			? `\`${label}\` crée un objet à attendre (${type}).`
			: `Un objet à attendre (${type}) est créé.`,
	'future.depends': ({ label, on }) => `\`${label || 'future'}\` attendra \`${on}\`.`,
	'future.end': ({ label, outcome }) =>
		`\`${label || 'future'}\` ${{ done: 'a son résultat', failed: 'se termine par une exception', cancelled: 'est annulé' }[outcome]}.`,

	'thread.block': ({ task, hold, label, seconds }) =>
		hold === 'computes'
			? `${who(task)} calcule pendant ${n.seconds(seconds)} dans \`${label}\` : rien d’autre ne peut s’exécuter.`
			: `${who(task)} bloque le fil pendant ${n.seconds(seconds)} dans \`${label}\` : rien d’autre ne peut s’exécuter.`,
	line: ({ task, line, source }) =>
		source
			? `${who(task)} exécute la ligne ${line} : \`${source}\``
			: `${who(task)} exécute la ligne ${line}.`,
	print: ({ task, text }) =>
		text.trim() ? `${who(task)} affiche \`${text}\`.` : `${who(task)} affiche une ligne vide.`,

	'resource.create': ({ resource, size }) =>
		size > 0
			? `\`${resource}\` est créé, avec ${plural(size, 'place')}.`
			: `\`${resource}\` est créé.`,
	'resource.wait': ({ task, resource, place }) =>
		`\`${task}\` doit attendre \`${resource}\` : elle est numéro ${n.decimal(place)} dans la file.`,
	'resource.leave': ({ task, resource }) =>
		`\`${task}\` quitte la file de \`${resource}\` sans avoir été servie.`,
	'resource.take': ({ task, resource, left }) =>
		`${who(task)} prend \`${resource}\` : il en reste ${n.decimal(left)}.`,
	'resource.give': ({ task, resource, left }) =>
		`${who(task)} rend à \`${resource}\` : il y en a maintenant ${n.decimal(left)}.`,

	'job.submit': ({ task, label, pool }) =>
		`${who(task)} confie \`${label}\` au groupe \`${pool}\`.`,
	'job.start': ({ label, worker }) => `L’exécutant \`${worker}\` prend le travail \`${label}\`.`,
	'job.hold': ({ label, hold, seconds }) =>
		hold === 'computes'
			? `L’exécutant calcule pendant ${n.seconds(seconds)} dans \`${label}\`.`
			: `L’exécutant est bloqué pendant ${n.seconds(seconds)} dans \`${label}\` ; la boucle continue.`,
	'job.end': ({ label, outcome }) =>
		outcome === 'failed'
			? `Le travail \`${label}\` a échoué ; la boucle va l’apprendre.`
			: outcome === 'cancelled'
				? `Le travail \`${label}\` a été annulé.`
				: `Le travail \`${label}\` est fini ; la boucle va l’apprendre.`,

	notice: ({ code, subject, line }) => frNotice(code, subject, line),
	'program.end': ({ outcome, value, deadlock }) =>
		({
			ok: 'Le programme est terminé.',
			error: `Le programme se termine par une exception : \`${value}\`.`,
			deadlock: `Le programme ne peut plus finir : ${frDeadlock(deadlock)}.`,
			limit: 'La simulation s’arrête ici : sa limite est atteinte. Ce qui s’est passé est gardé.',
			'not-simulated': `La simulation s’arrête ici : \`${value}\` n’est pas simulé.`
		})[outcome]
};

/** What a notice tells the person, and what to do about it. */
export function frNotice(code: string, subject: string, line: number): string {
	switch (code) {
		case 'import-added':
			return `\`${subject}\` est utilisé sans être importé : il l’a été pour cette exécution.`;
		case 'top-level-await':
			return '`await` hors d’une fonction : exécuté comme le ferait un notebook.';
		case 'entry-chosen':
			return `Rien ne démarre le programme : \`${subject}\` a été démarrée.`;
		case 'unknown-name':
			return `\`${subject}\` vient d’ailleurs : une doublure joue son rôle.`;
		case 'never-awaited':
			return `La coroutine \`${subject}\` n’a jamais été attendue : elle n’a pas été exécutée. Mettez \`await\` devant l’appel.`;
		case 'never-retrieved':
			return `Une tâche a échoué et personne n’a regardé son exception : \`${subject}\`.`;
		case 'task-destroyed':
			return `La tâche \`${subject}\` était encore en attente à la fin du programme. Attendez-la, ou annulez-la avant de fermer la boucle.`;
		case 'not-simulated':
			return `\`${subject}\` n’est pas simulé : l’exécution s’arrête avant la ligne ${line}.`;
		default:
			return `Ligne ${line} : \`${subject}\` (${code}).`;
	}
}
