import type { Group } from '../trace/deadlock';
import type { EventSentences, Listeners, Next } from './facts';
import { frBecause, frCanceller, frRaised } from './fr-because';
import { frCallbacks } from './fr-callbacks';
import { frDeadlock } from './fr-deadlock';
import { names } from './fr-group';
import { frResources } from './fr-resources';
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

function queue(ahead: number): string {
	return ahead > 0
		? `entre dans la file des prêtes, derrière ${plural(ahead, 'autre')}`
		: 'entre dans la file des prêtes, en tête';
}

function next({ what, name }: Next): string {
	switch (what) {
		case 'task':
			return ` En tête de la file : \`${name}\`.`;
		case 'callback':
			return ` En tête de la file : l’appel de \`${name}\`.`;
		case 'starter':
			return ` \`${name}\`, qui l’a lancée, continue aussitôt.`;
		case 'nobody':
			return ' Personne d’autre n’est prêt : la boucle est libre.';
	}
}

/** How those who await a task that has ended hear of it. */
function heard({ tasks, callback, group }: Listeners, outcome: string): string {
	if (tasks.names.length > 0) {
		const isOne = countOf(tasks) === 1;
		if (outcome === 'failed')
			return ` ; ${names(tasks)}, qui l’${isOne ? 'attend' : 'attendent'}, ${isOne ? 'recevra' : 'recevront'} l’exception`;
		return isOne
			? ` ; ${names(tasks)}, qui l’attend, va être réveillée`
			: ` ; ${names(tasks)}, qui l’attendent, vont être réveillées`;
	}
	if (group) {
		if (outcome === 'failed' || group.missing < 0) return ` ; \`${group.label}\` va l’apprendre`;
		return group.missing > 0
			? ` ; \`${group.label}\` attend encore ${plural(group.missing, 'tâche')}`
			: ` ; c’était la dernière de \`${group.label}\``;
	}
	if (callback === '_run_until_complete_cb') return ' ; la boucle va s’arrêter';
	if (callback) return ` ; \`${callback}\` va être appelé`;
	return outcome === 'failed' ? ' ; personne ne l’attend pour l’instant' : '';
}

/** Each sentence says one thing; what a task waits for or resources do is in files of their own. */
export const frEvents: EventSentences = {
	'loop.start': () =>
		'Une boucle d’événements est créée : elle exécute une tâche à la fois, jusqu’au prochain `await` qui doit attendre.',
	'loop.iteration': ({ turn, ready, skipped, front, areTimers, isGrowing }) => {
		const it = `Le tour ${n.decimal(turn)} de la boucle`;
		if (ready === 0)
			return skipped > 0
				? `${it} ne trouve que des appels annulés et les saute.`
				: `${it} commence : rien n’est encore prêt.`;
		const grows = isGrowing ? ' Ce qui arrive entre-temps attend le tour suivant.' : '';
		if (areTimers)
			return `${it} exécute ${plural(ready, 'minuteur')} : ${ready > 1 ? 'ceux' : 'celui'} de ${names(front)}.${grows}`;
		return ready > 1
			? `${it} exécute ${n.decimal(ready)} appels dans l’ordre : ${names(front)}.${grows}`
			: `${it} exécute 1 appel : ${names(front)}.${grows}`;
	},
	'loop.wait': ({ reason, seconds, until, whom }) => {
		const hasNames = whom.names.length > 0;
		if (reason === 'thread')
			return hasNames
				? `Rien n’est prêt : la boucle attend les exécutants, qui font ${names(whom)}.`
				: 'Rien n’est prêt : la boucle attend un exécutant.';
		if (until === Infinity)
			return 'Rien n’est prêt et rien n’est prévu : la boucle attendrait pour toujours.';
		const why = hasNames ? ` ${names(whom)}` : '';
		return `Rien n’est prêt : la boucle attend${why} ${n.seconds(seconds)}, jusqu’à ${n.instant(until)}.`;
	},
	'loop.stop': () => 'La boucle d’événements est fermée.',

	'handle.ready': ({ task, label, wakes, ahead, because, from, of }) => {
		if (because) return `\`${task}\` ${queue(ahead)} : ${frBecause(because)}.`;
		if (wakes) return `Le minuteur de \`${wakes}\` ${queue(ahead)} : son heure est venue.`;
		const why = {
			timer: 'son heure est venue',
			thread: of
				? `le travail \`${of}\` est terminé chez un exécutant`
				: '`call_soon_threadsafe` l’y a mis',
			call: 'on a demandé à la boucle de l’appeler',
			end: of ? `\`${of}\` est terminée` : 'ce qu’il doit apprendre est fini'
		}[from];
		return `\`${label}\` ${queue(ahead)} : ${why}.`;
	},
	'handle.run': ({ task, label, wakes, isInVain, rest }) => {
		const left = rest > 0 ? ` ${plural(rest, 'appel y reste', 'appels y restent')}.` : '';
		if (task) return `La boucle prend \`${task}\` en tête de la file des prêtes.${left}`;
		if (wakes && label === 'timeout')
			return `La boucle appelle l’échéance de \`${wakes}\` : elle va annuler \`${wakes}\`.`;
		if (wakes && isInVain)
			return `La boucle appelle le minuteur de \`${wakes}\`, mais ce qu’elle finirait est déjà fini.`;
		if (wakes)
			return `La boucle appelle le minuteur de \`${wakes}\` : ce qu’elle attend est fini, elle va être prête.`;
		const does = frCallbacks[label];
		return does
			? `La boucle appelle \`${label}\` : ${does}.`
			: `La boucle prend \`${label}\` en tête de la file des prêtes et l’appelle.${left}`;
	},
	'handle.cancel': ({ task, label }) =>
		`\`${task || label}\` sera sauté : son appel en file a été annulé.`,
	'timer.set': ({ task, label, when }) => {
		if (!task) return `Un minuteur est posé : \`${label}\` sera appelé à ${n.instant(when)}.`;
		return label === 'timeout'
			? `Une échéance est posée : à ${n.instant(when)}, elle annulerait \`${task}\`.`
			: `Un minuteur est posé : il réveillera \`${task}\` à ${n.instant(when)}.`;
	},
	'timer.due': ({ task, label, late }) => {
		const what = task ? `Le minuteur de \`${task}\`` : `Le minuteur de \`${label}\``;
		return late > 1e-9
			? `${what} arrive à échéance avec ${n.seconds(late)} de retard : le fil était occupé à son heure.`
			: `${what} arrive à échéance.`;
	},
	'timer.cancel': ({ task, label, when }) => {
		const at = Number.isNaN(when) ? '' : ` à ${n.instant(when)}`;
		if (!task) return `Le minuteur qui devait appeler \`${label}\`${at} est annulé.`;
		return label === 'timeout'
			? `L’échéance de \`${task}\`${at} n’est plus utile : elle est annulée.`
			: `Le minuteur qui devait réveiller \`${task}\`${at} est annulé.`;
	},

	'task.create': ({ task, coroutine, parent, isEager }) => {
		if (!parent)
			return `La tâche \`${task}\` est créée pour \`${coroutine}\` : la boucle l’exécutera.`;
		return isEager
			? `\`${parent}\` crée la tâche \`${task}\` pour \`${coroutine}\` ; impatiente, elle commence aussitôt.`
			: `\`${parent}\` crée la tâche \`${task}\` pour \`${coroutine}\` : elle doit attendre que \`${parent}\` se suspende ou finisse.`;
	},
	'task.step': ({ task, because, raised, others }) => {
		const rest = waiting(others);
		if (raised)
			return `\`${task}\` ${because ? 'reprend' : 'commence'} avec ${frRaised(raised)}.${rest}`;
		if (!because) return `\`${task}\` commence à s’exécuter.${rest}`;
		return because.kind === 'turn'
			? `\`${task}\` retrouve son tour.${rest}`
			: `\`${task}\` reprend : ${frBecause(because)}.${rest}`;
	},
	'task.suspend': ({ task, on, label, target, seconds, until, need, holders, next: then }) => {
		const isTimed = Number.isFinite(until);
		switch (on) {
			case 'turn':
				return `\`${task}\` cède son tour et retourne au bout de la file des prêtes.`;
			case 'task':
				return `\`${task}\` se suspend jusqu’à la fin de la tâche \`${target || label}\`.${next(then)}`;
			case 'gather': {
				const end = isTimed ? `, au plus tard ${n.instant(until)}` : '';
				return `\`${task}\` se suspend à \`${label}\` jusqu’à ${waitedFor(label)}${end}.${next(then)}`;
			}
			case 'resource':
				return need === 'release' && holders.names.length > 0
					? `\`${task}\` est bloquée par ${names(holders)} : elle fait la queue pour \`${label}\`.${next(then)}`
					: `\`${task}\` est bloquée : elle attend \`${label}\`.${next(then)}`;
			case 'job':
				return target
					? `\`${task}\` se suspend jusqu’à ce qu’un exécutant ait fini \`${label}\`.${next(then)}`
					: `\`${task}\` se suspend jusqu’à ce que tous les exécutants du groupe par défaut soient libres.${next(then)}`;
			case 'future':
				return `\`${task}\` se suspend jusqu’à ce que \`${label || 'future'}\` reçoive son résultat.${next(then)}`;
			default: {
				const end = isTimed ? ` pour ${n.seconds(seconds)}, jusqu’à ${n.instant(until)}` : '';
				return `\`${task}\` se suspend à \`${label}\`${end}.${next(then)}`;
			}
		}
	},
	'task.cancel': ({ task, canceller, message, delivery, label }) => {
		const saying = message ? `, en disant \`${message}\`` : '';
		const how = {
			wait: `son attente${label ? ` à \`${label}\`` : ''} finit par \`CancelledError\``,
			'passed-on': `la demande passe à \`${label}\`, qu’elle attend`,
			job: `elle n’attend plus \`${label}\`, mais un exécutant qui a commencé continue`,
			unbegun: 'elle n’a pas commencé, rien de son code ne s’exécutera',
			queued: 'son prochain pas commencera par `CancelledError`',
			running: 'son prochain `await` qui doit attendre lèvera `CancelledError`'
		}[delivery];
		return `${frCanceller(canceller, task)}${saying} : ${how}.`;
	},
	'task.end': ({ task, outcome, value, listeners }) => {
		const then = heard(listeners, outcome);
		if (outcome === 'failed') return `\`${task}\` échoue : \`${value}\`${then}.`;
		if (outcome === 'cancelled') return `\`${task}\` se termine : elle a été annulée${then}.`;
		return value && value !== 'None'
			? `\`${task}\` est terminée et renvoie \`${value}\`${then}.`
			: `\`${task}\` est terminée${then}.`;
	},

	'future.create': ({ type, label }) => {
		const name = label || type;
		switch (type) {
			case 'gather':
				return `\`${name}\` est un seul futur pour les résultats de tout ce qu’on lui donne.`;
			case 'TaskGroup':
				return 'On entre dans un `TaskGroup` : son bloc ne finit qu’avec toutes les tâches créées dedans.';
			case 'wait':
				return `\`${name}\` crée un futur qui finit quand assez d’entre elles sont finies.`;
			case 'as_completed':
				return '`as_completed` rendra ce qu’on lui donne dans l’ordre où cela finit.';
			case 'shield':
				return '`shield` met son propre futur entre celle qui attend et la tâche qu’il protège.';
			default:
				return 'Un `Future` nu est créé : qui l’attend dort jusqu’à ce qu’on lui donne un résultat.';
		}
	},
	'future.depends': ({ type, label, on, count }) => {
		switch (type) {
			case 'TaskGroup':
				return `\`${on}\` fait partie du \`TaskGroup\`, ${plural(count, 'tâche')} jusqu’ici : le bloc l’attendra.`;
			case 'shield':
				return `\`shield\` protège \`${on}\` : annuler celle qui attend ne l’annulera pas.`;
			case 'as_completed':
				return `\`as_completed\` surveille \`${on}\`, ${n.decimal(count)} jusqu’ici.`;
			default:
				return `\`${label || 'future'}\` attendra \`${on}\`, ${n.decimal(count)} jusqu’ici.`;
		}
	},
	'future.end': ({ label, outcome, woken }) => {
		const what = {
			done: 'a son résultat',
			failed: 'se termine par une exception',
			cancelled: 'est annulé'
		}[outcome];
		const isOne = countOf(woken) === 1;
		const then =
			woken.names.length > 0
				? ` : ${names(woken)} ${isOne ? 'va être réveillée' : 'vont être réveillées'}`
				: '';
		return `\`${label || 'future'}\` ${what}${then}.`;
	},

	'thread.block': ({ task, hold, label, seconds, work, ready, late }) => {
		const starving =
			[
				ready > 0 ? plural(ready, 'appel prêt attend', 'appels prêts attendent') : '',
				late > 0 ? plural(late, 'minuteur sera en retard', 'minuteurs seront en retard') : ''
			]
				.filter(Boolean)
				.join(', ') || 'rien d’autre ne peut s’exécuter';
		if (Number.isNaN(seconds))
			return `${who(task)} tient le fil dans \`${label}\` jusqu’à ce que les exécutants le laissent continuer : ${starving}.`;
		const shares =
			seconds - work > 1e-9 ? ` (${n.seconds(work)} de calcul : les fils se partagent le GIL)` : '';
		return hold === 'computes'
			? `${who(task)} calcule pendant ${n.seconds(seconds)} dans \`${label}\`${shares} : ${starving}.`
			: `${who(task)} bloque le fil pendant ${n.seconds(seconds)} dans \`${label}\` : ${starving}.`;
	},
	line: ({ task, line, source }) =>
		source
			? `${who(task)} exécute la ligne ${line} : \`${source}\``
			: `${who(task)} exécute la ligne ${line}.`,
	print: ({ task, text }) =>
		text.trim() ? `${who(task)} affiche \`${text}\`.` : `${who(task)} affiche une ligne vide.`,

	...frResources,

	'job.submit': ({ task, label, pool, ahead }) => {
		const then =
			ahead < 0
				? 'un exécutant libre le prend'
				: ahead > 0
					? `tous sont occupés et ${plural(ahead, 'travail le précède', 'travaux le précèdent')}`
					: 'il attend qu’un exécutant soit libre';
		return `${who(task)} confie \`${label}\` au groupe \`${pool}\` : ${then}.`;
	},
	'job.start': ({ label, worker, waited }) =>
		waited > 0
			? `L’exécutant \`${worker}\` prend le travail \`${label}\`, qui l’a attendu ${n.seconds(waited)}.`
			: `L’exécutant \`${worker}\` prend le travail \`${label}\`.`,
	'job.hold': ({ label, hold, seconds, isProcess }) => {
		if (hold === 'blocks')
			return `L’exécutant est bloqué pendant ${n.seconds(seconds)} dans \`${label}\` ; la boucle continue.`;
		return isProcess
			? `L’exécutant calcule pendant ${n.seconds(seconds)} dans \`${label}\`, sur son propre cœur : la boucle continue.`
			: `L’exécutant calcule pendant ${n.seconds(seconds)} dans \`${label}\` ; il partage le GIL avec tous ceux qui calculent.`;
	},
	'job.end': ({ label, outcome, worker, whom }) => {
		const how = { done: 'est fini', failed: 'a échoué', cancelled: 'a été annulé' }[outcome];
		const by = worker ? ` chez \`${worker}\`` : '';
		return `Le travail \`${label}\` ${how}${by} ; ${whom ? `la boucle va réveiller \`${whom}\`` : 'qui l’attend va l’apprendre'}.`;
	},

	notice: ({ code, subject, line }) => frNotice(code, subject, line),
	'program.end': ({ outcome, value, time, deadlock }) =>
		({
			ok: `Le programme est terminé, à ${n.instant(time)}.`,
			error: `Le programme se termine par une exception : \`${value}\`.`,
			deadlock: `Le programme ne peut plus finir : ${frDeadlock(deadlock)}.`,
			limit: 'La simulation s’arrête ici : sa limite est atteinte. Ce qui s’est passé est gardé.',
			'not-simulated': `La simulation s’arrête ici : \`${value}\` n’est pas simulé.`
		})[outcome]
};

/** What has to come true for a task that awaits several. */
function waitedFor(label: string): string {
	if (label.startsWith('as_completed'))
		return 'ce que la prochaine de celles qu’elle attend soit finie';
	return label.startsWith('wait(')
		? 'ce qu’assez de celles qu’elle attend soient finies'
		: 'la fin de ce qu’elle attend';
}

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
			return `Personne n’a regardé l’exception \`${subject}\` : Python ne fait que l’écrire dans son journal.`;
		case 'task-destroyed':
			return `La tâche \`${subject}\` était encore en attente à la fin du programme. Attendez-la, ou annulez-la avant de fermer la boucle.`;
		case 'not-simulated':
			return `\`${subject}\` n’est pas simulé : l’exécution s’arrête avant la ligne ${line}.`;
		default:
			return `Ligne ${line} : \`${subject}\` (${code}).`;
	}
}
