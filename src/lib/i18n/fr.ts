import type { Messages } from './en';
import { frDeadlock } from './fr-deadlock';
import { frEvents, frNotice } from './fr-events';
import { withFrenchSpaces } from './french-spaces';
import { figuresFr } from './figures-fr';
import { lanesFr } from './lanes-fr';
import { levelFr } from './levels';
import { numbers } from './numbers';

const n = numbers('fr');
// In French 0 and 1 are singular.
const count = (value: number, one: string, many = `${one}s`) =>
	`${n.decimal(value)} ${Math.abs(value) < 2 ? one : many}`;

/** Every word of the page in French. */
export const fr: Messages = withFrenchSpaces({
	numbers: n,
	events: frEvents,
	notice: frNotice,
	timeline: lanesFr,
	figures: figuresFr,

	page: {
		lessons: 'Leçons',
		predict: 'Prédire',
		present: 'Fenêtre du présentateur',
		description:
			'La boucle d’événements d’asyncio, dessinée : chaque tâche a son couloir, chaque pas peut être refait.',
		skip: 'Aller aux couloirs',
		tools: 'Outils',
		untitled: 'Sans titre',
		starters: 'Exemples',
		newProgram: 'Nouveau programme',
		templates: 'Modèles',
		compare: 'Comparer',
		stopComparing: 'Ne plus comparer',
		share: 'Partager',
		code: 'Code QR du lien',
		open: 'Ouvrir',
		save: 'Enregistrer',
		export: 'Exporter',
		more: 'Plus',
		keys: 'Touches',
		close: 'Fermer',
		toDark: 'Thème sombre',
		toLight: 'Thème clair',
		toFrench: 'Français',
		toEnglish: 'English',
		editor: 'Programme',
		lanes: 'Couloirs',
		moment: 'L’instant',
		tabs: {
			label: 'Ce qui est montré de l’instant',
			now: 'Instant',
			loop: 'Boucle',
			inspect: 'Détails',
			graph: 'Graphe',
			advice: 'Conseils'
		},
		showEditor: 'Montrer le programme',
		hideEditor: 'Cacher le programme',
		showMoment: 'Montrer l’instant',
		hideMoment: 'Cacher l’instant',
		resizeEditor: 'Largeur du programme',
		resizeMoment: 'Largeur de l’instant',
		resizeOutput: 'Hauteur de la sortie',
		project: 'Projeter',
		leaveProjection: 'Quitter la projection',
		computing: 'Simulation en cours …',
		dropHere: 'Déposez un fichier Python pour l’ouvrir',
		notLoaded:
			'Cette partie de la page n’a pas pu être chargée. Vérifiez la connexion et réessayez.'
	},

	answer: {
		compared: (slow, slowName, fast, fastName) =>
			`${n.seconds(slow)} ${slowName} · ${n.seconds(fast)} ${fastName}`,
		titled: (slow, slowTitle, fast, fastTitle) =>
			`${slowTitle} : ${n.seconds(slow)} · ${fastTitle} : ${n.seconds(fast)}`,
		sooner: (ratio) => `${n.times(ratio)} plus tôt`,
		later: (ratio) => `${n.times(ratio)} plus tard`,
		same: 'autant l’un que l’autre',
		ends: 'Quand finit chaque programme',
		sequential: 'l’un après l’autre',
		together: 'ensemble',
		nothingTakesTime: 'Rien n’y prend de temps',
		allAtOnce: (seconds) => `${n.seconds(seconds)} — rien ne se recouvre`,
		noSooner: (seconds) => `${n.seconds(seconds)} — pas plus tôt que l’un après l’autre`
	},

	programs: {
		pick: 'Programme montré dans l’éditeur',
		places: [
			'Premier programme',
			'Deuxième programme',
			'Troisième programme',
			'Quatrième programme'
		],
		remove: (title) => `Enlever « ${title} »`,
		removed: (title) => `« ${title} » est enlevé.`,
		comparison: 'Chiffres et différences',
		changeNumber: 'Changer un nombre …',
		full: 'Quatre programmes sont côte à côte. Enlevez-en un pour en mettre un autre.',
		beside: (title) => `Mettre « ${title} » à côté`,
		besideCopy: 'Comparer avec une copie',
		besideTwin: 'Comparer avec son jumeau : ensemble ou l’un après l’autre',
		twinOpened:
			'Le programme et son jumeau : l’un attend une chose après l’autre, l’autre tout ensemble.',
		noTwin:
			'Rien dans ce programme ne peut passer de « l’un après l’autre » à « ensemble », ni l’inverse.',
		besideFile: 'Comparer avec un fichier …',
		fourWays: 'Quatre façons de faire le même travail …',
		load: 'Des requêtes qui arrivent …',
		entry: 'Commence par',
		entryByItself: 'le programme lui-même',
		greyed: 'Voici le dernier dessin qui marchait : le texte contient une erreur de syntaxe.'
	},

	transport: {
		label: 'Lecture',
		start: 'Au début',
		back: 'Pas en arrière',
		play: 'Lire',
		pause: 'Pause',
		forward: 'Avancer',
		end: 'À la fin',
		by: 'par',
		stepSize: 'Taille d’un pas',
		sizes: { line: 'ligne', step: 'pas', turn: 'tour', 'wake-up': 'réveil' },
		sizesMean: {
			line: 'la prochaine ligne de Python exécutée, dans n’importe quelle tâche',
			step: 'le prochain pas d’une tâche : un appel de la boucle',
			turn: 'le prochain tour de la boucle',
			'wake-up': 'le prochain instant où l’horloge avance'
		},
		speed: 'Vitesse',
		position: 'Position',
		positionText: (time, index, length) =>
			`${n.instant(time)}, événement ${n.decimal(index)} sur ${n.decimal(length)}`
	},

	panels: {
		now: 'Maintenant',
		why: 'Pourquoi ?',
		before: 'Avant le début : rien ne s’est encore exécuté.',
		turn: (iteration) => `tour ${n.decimal(iteration)} de la boucle`,
		ready: 'File des prêtes',
		readyEmpty: 'Personne n’est prêt.',
		due: (label) => `minuteur : ${label}`,
		timers: 'Minuteurs',
		timersEmpty: 'Aucun n’est posé.',
		resources: 'Ressources',
		resourcesEmpty: 'Aucune en usage.',
		workers: 'Exécutants',
		waits: 'Qui attend qui',
		waitsEmpty: 'Personne n’attend une autre tâche.',
		output: 'Sortie',
		outputEmpty: 'Rien n’est encore affiché.',
		more: (rest) => `et ${count(rest, 'autre')}`,
		level: levelFr,
		heldBy: 'tenu par',
		inLine: 'en file',
		idle: 'libre',
		waitsFor: 'attend',
		module: 'programme',
		select: (name) => `Sélectionner ${name}`,
		notices: 'Avis',
		line: (line) => `ligne ${line}`,
		totals: (tasks, most, blocked) =>
			`${count(tasks, 'tâche')}, ${n.decimal(most)} à la fois au plus` +
			(blocked > 0 ? ` ; la boucle a été bloquée ${n.seconds(blocked)}` : '')
	},

	states: {
		created: 'créée',
		running: 's’exécute',
		blocking: 'bloque le fil',
		ready: 'prête',
		suspended: 'suspendue',
		waiting: 'attend une autre tâche',
		blocked: 'bloquée par une ressource',
		done: 'terminée',
		failed: 'échouée',
		cancelled: 'annulée'
	},

	endings: {
		error: (value) => `Se termine par ${value}`,
		deadlock: (deadlock) => `Interblocage : ${frDeadlock(deadlock)}`,
		limit: 'Arrêté à la limite ; ce qui s’est passé est gardé',
		'not-simulated': (value) => `S’arrête avant ${value}, qui n’est pas simulé`,
		tooLong: (seconds) =>
			`La simulation a été arrêtée après ${n.seconds(seconds)} : le programme ne finit peut-être jamais. Modifiez-le, ou donnez-lui plus de temps.`,
		moreTime: 'Lui donner plus de temps',
		goOn: 'Continuer'
	},

	editor: {
		tabs: { label: 'Façon de montrer le programme', blocks: 'Blocs', python: 'Python' },
		label: 'Programme Python',
		problem: (message, line) => `Ligne ${line} : ${message}`,
		suspendedHere: (names) => `Suspendues ici : ${names}`,
		breakpoint: (line) => `Point d’arrêt à la ligne ${line}`
	},

	share: {
		linkOpened: 'Le lien est ouvert.',
		badLink: (why) => `Le lien n’a pas pu être ouvert : ${why} Votre travail est intact.`,
		faults: {
			'not-a-link': 'Ce n’est pas un lien.',
			empty: 'Il est vide.',
			'unknown-version': 'Il vient d’un Swimloop plus récent, ou pas de Swimloop du tout.',
			'too-long': 'Il est plus long que tout lien de Swimloop.',
			truncated: 'Il lui manque la fin. Copiez le lien en entier.',
			altered: 'Des caractères en ont été changés ou perdus en route. Copiez-le de nouveau.',
			'inflates-too-far': 'Il contient plus de texte qu’un lien n’en peut porter.',
			'not-text': 'Ce qu’il contient n’est pas du texte.',
			'not-a-program': 'Ce qu’il contient n’est pas un programme.'
		},
		tooLong:
			'Le programme est trop long pour un lien. Enregistrez-le dans un fichier et envoyez celui-ci.'
	},

	files: {
		tooBig: (name) => `« ${name} » dépasse 1 Mo. Swimloop ouvre des programmes jusqu’à 1 Mo.`,
		notText: (name) =>
			`« ${name} » n’est pas un fichier texte. Swimloop ouvre des programmes Python (.py).`,
		unreadable: (name) => `« ${name} » n’a pas pu être lu.`,
		opened: (name) => `« ${name} » est ouvert.`
	},

	work: {
		restored: 'Votre travail de la dernière fois est là.',
		startOver: 'Repartir du début',
		undoStart: 'Reprendre mon travail',
		dismiss: 'Fermer le message',
		stop: 'Arrêter',
		crashed:
			'La simulation a échoué par une faute de Swimloop, pas de la vôtre. Le texte est intact.'
	},

	keys: {
		title: 'Toutes les touches',
		outside: 'Elles agissent partout sauf dans l’éditeur.',
		or: 'ou',
		step: 'avancer, reculer d’un pas',
		taskStep: 'événement suivant, précédent de la tâche sélectionnée',
		intervalStep: 'état suivant, précédent de la tâche sélectionnée',
		play: 'lire, pause',
		ends: 'début, fin',
		size: 'taille d’un pas : ligne, pas, tour, réveil',
		lane: 'sélectionner un couloir',
		zoom: 'agrandir, réduire, tout, la tâche sélectionnée',
		axis: 'axe : temps, pas, les deux',
		figures: 'chiffres',
		why: 'la raison en détail',
		code: 'code QR du lien',
		predict: 'et ensuite ?',
		present: 'la fenêtre du présentateur',
		black: 'écran noir',
		screens: 'écran suivant, précédent de la leçon',
		causes: 'flèches de la tâche sélectionnée, pourquoi elle ou le programme finit si tard',
		project: 'projection, plein écran',
		leaveProjection: 'quitter la projection',
		undo: 'annuler, refaire une modification',
		files: 'enregistrer, ouvrir un .py',
		help: 'toutes les touches',
		leave: 'quitter l’éditeur',
		names: {
			left: '←',
			right: '→',
			up: '↑',
			down: '↓',
			pageDown: 'Page suiv.',
			pageUp: 'Page préc.',
			space: 'Espace',
			home: 'Début',
			end: 'Fin',
			shift: 'Maj',
			control: 'Ctrl',
			escape: 'Échap'
		}
	}
} satisfies Messages);
