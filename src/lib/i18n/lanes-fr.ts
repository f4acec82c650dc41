import type { lanesEn } from './lanes-en';
import { numbers } from './numbers';

const n = numbers('fr');
const tasks = (count: number) => `${n.decimal(count)} ${count < 2 ? 'tâche' : 'tâches'}`;

/** What the lanes say in French. */
export const lanesFr: typeof lanesEn = {
	loop: 'boucle',
	legend: 'États',
	axis: { time: 'temps', steps: 'pas', both: 'les deux' },
	axisMeans: {
		time: 'aussi large que cela dure',
		steps: 'tous les pas de même largeur',
		both: 'le temps, et chaque instant ouvert sur ses pas (ombré)'
	},
	axisLabel: 'Axe',
	duration: (seconds) => n.seconds(seconds),
	clock: (seconds, decimals) => n.decimal(seconds, decimals, decimals),
	place: (place) => `nº ${place} dans la file`,
	starving: 'affamée : le fil est occupé',
	late: (seconds) => `${n.seconds(seconds)} de retard`,
	noTime: 'ne prend pas de temps',
	from: (start, end) => `${n.instant(start)} → ${n.instant(end)}`,
	summary: (count, end) => `${tasks(count)}, fin à ${n.seconds(end)}`,
	playhead: 'Tête de lecture',
	playheadText: (time, event, events) =>
		`${n.instant(time)}, événement ${n.decimal(event)} sur ${n.decimal(events)}`,
	at: (seconds) => `à ${n.instant(seconds)}`,
	/** After a lane's name, for screen readers. */
	now: (state) => (state ? `, ${state}` : ''),
	notCreated: 'pas encore créée',
	causes: 'Causes',
	arrows: 'Flèches',
	arrowsMean:
		'de la tâche sélectionnée : qui l’a créée (pointillé), ce qui l’a réveillée, à qui elle a cédé quelque chose (épais)',
	chain: 'Pourquoi si tard ?',
	chainMeans:
		'le chemin critique : ce que la fin du programme, ou de la tâche sélectionnée, a dû attendre',
	zoom: 'Échelle',
	zoomIn: 'Agrandir',
	zoomOut: 'Réduire',
	/** Of a few pixels of a lane, in which more happens than can be told apart. */
	steps: (count) => `${n.decimal(count)} ${count < 2 ? 'pas commence' : 'pas commencent'} ici`,
	share: (share) => `${n.decimal(share * 100, 0, 0)}\u202f%`,
	/** A group of tasks drawn as one. */
	group: (runs, count) => (runs ? `${runs} × ${n.decimal(count)}` : tasks(count)),
	filter: {
		open: 'Filtrer',
		means: 'Choisir, replier et garder des couloirs (/)',
		name: 'Le nom contient',
		state: 'À un moment',
		any: 'tout état',
		longer: 'Attend plus de, en s',
		fold: 'Replier',
		folds: { none: 'rien', parent: 'par parent', coroutine: 'par coroutine' },
		pin: (name) =>
			name === undefined ? 'Garder en haut la tâche sélectionnée' : `Garder ${name} en haut`,
		count: (shown, all) => `${n.decimal(shown)} sur ${tasks(all)}`,
		clear: 'Tout montrer tel quel'
	},
	fit: 'Ajuster',
	fitMeans:
		'Tout le programme (0). Pour voir de plus près : Ctrl et la molette, deux doigts, ou Maj et glisser',
	zoomTask: 'Tâche',
	zoomTaskMeans: 'Toute la vie de la tâche sélectionnée (Z)',
	brush: 'Marquez un passage pour l’agrandir ; déplacez la fenêtre ; cliquez dedans pour tout voir',
	overview: (most) =>
		`Combien de tâches sont dans chaque état au fil du temps, ${n.decimal(most)} au plus`,
	more: (rest) => `et ${n.decimal(rest)} couloirs de plus`
};
