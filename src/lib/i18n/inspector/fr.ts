import { withFrenchSpaces } from '../french-spaces';
import { levelFr } from '../levels';
import { numbers } from '../numbers';
import type { InspectorMessages } from './en';

const n = numbers('fr');

/** What the inspector says in French. */
export const inspectorFr: InspectorMessages = withFrenchSpaces({
	task: 'La tâche',
	ofSelected: 'sélectionnée',
	ofRunning: 's’exécute',
	ofLast: 'la dernière à avoir agi',
	program: 'Le code du programme lui-même',
	nothing: 'Avant le début, il n’y a rien à voir.',
	new: 'nouveau',
	changed: 'changé',
	marked: 'Une barre à gauche : changé par ce pas.',
	parts: {
		state: 'État',
		wait: 'Attend',
		queued: 'Dans la file des prêtes',
		line: 'Ligne',
		holds: 'Tient',
		awaitedBy: 'Attendue par',
		cancellation: 'Annulation'
	},
	since: (time: number) => `depuis ${n.instant(time)}`,
	until: (time: number) =>
		Number.isFinite(time) ? `jusqu’à ${n.instant(time)}` : 'sans limite de temps',
	madeBy: 'créée par',
	place: (place: number) =>
		place === 1 ? 'première de la file' : `${n.decimal(place)}e de la file`,
	ahead: 'derrière',
	heldBy: 'tenu par',
	openTasks: 'encore en cours',
	times: (count: number) => `${n.decimal(count)} fois`,
	queuedAt: (place: number) =>
		place === 1 ? 'prochaine à s’exécuter' : `place ${n.decimal(place)}`,
	causes: {
		created: 'son premier pas',
		future: 'ce qu’elle attendait est terminé',
		timer: 'son heure est venue',
		yielded: 'elle a cédé son tour',
		cancelled: 'elle est annulée',
		call: 'un appel la demande',
		thread: 'un exécutant la demande'
	},
	cancelOnItsWay: 'demandée, pas encore délivrée',
	askedBy: 'par',
	byNobody: 'par la boucle',
	stack: 'Pile d’appels',
	noStack: 'Aucune partie de son code n’est en cours.',
	moreLocals: (count: number) => `et ${n.decimal(count)} autres variables`,
	goToLine: (line: number) => `Montrer la ligne ${line} dans le programme`,
	line: (line: number) => `ligne ${line}`,
	looking: 'Recherche …',
	failed: 'Les variables n’ont pas pu être lues : c’était trop long.',
	ready: 'File des prêtes',
	readyEmpty: 'Personne n’est prêt.',
	timers: 'Minuteurs',
	timersEmpty: 'Aucun n’est posé.',
	tasks: 'Tâches',
	tasksCount: (alive: number, ended: number) =>
		`${n.decimal(alive)} en cours, ${n.decimal(ended)} terminée${ended > 1 ? 's' : ''}`,
	cancellations: 'Annulations en attente',
	futures: 'Futurs',
	outcomes: { done: 'terminé', failed: 'échoué', cancelled: 'annulé' },
	pending: 'en attente',
	over: 'attend',
	waiting: 'attendu par',
	resources: 'Ressources',
	types: {
		lock: 'verrou',
		semaphore: 'sémaphore',
		event: 'événement',
		condition: 'condition',
		queue: 'file',
		barrier: 'barrière'
	},
	level: levelFr,
	inLine: 'en file',
	contents: 'contient',
	empty: 'vide',
	workers: 'Exécutants',
	idle: 'libre',
	queuedJobs: 'attend un exécutant',
	computes: (seconds: number) => `calcule pendant ${n.seconds(seconds)}`,
	blocks: (seconds: number) => `bloqué pendant ${n.seconds(seconds)}`,
	gone: 'parti avec ce pas :',
	more: (rest: number) => `et ${n.decimal(rest)} de plus`
});
