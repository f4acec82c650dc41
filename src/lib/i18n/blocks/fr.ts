import { withFrenchSpaces } from '../french-spaces';
import { numbers } from '../numbers';
import type { BlockMessages } from './en';
import { kindsFr } from './kinds-fr';

const n = numbers('fr');
const blocksOf = (value: number) => `${n.decimal(value)} ${value < 2 ? 'bloc' : 'blocs'}`;
/** A participle that agrees with so many blocks. */
const done = (value: number, participle: string) =>
	`${blocksOf(value)} ${participle}${value < 2 ? '' : 's'}`;
/** Python in a sentence, or a word for it if there is none. */
const code = (text: string, otherwise = 'Ceci') => (text ? `\`${text}\`` : otherwise);

/** What the blocks and their palette say in French. */
export const blocksFr: BlockMessages = withFrenchSpaces({
	kinds: kindsFr,

	groups: {
		tasks: 'Tâches',
		waiting: 'Attentes',
		sharing: 'Partage',
		pitfalls: 'Pièges',
		flow: 'Déroulement'
	},
	wrappers: {
		timeout: 'un délai',
		'hold-semaphore': 'un sémaphore',
		gather: 'gather',
		'task-group': 'un groupe de tâches',
		try: 'essayer',
		repeat: 'répéter'
	},

	conversions: {
		'to-thread': 'Confier à un fil',
		await: 'L’attendre ici',
		'start-task': 'La lancer comme tâche',
		'start-in-group': 'La lancer dans le groupe'
	},

	refusals: {
		'no-number': (text) =>
			`${code(text)} n’est pas un nombre. Écrivez-en un, comme 2 ou 0.5 (avec un point).`,
		negative: () => 'Ce ne peut pas être moins que 0. Écrivez 0 ou plus.',
		'no-whole-number': (text) =>
			`${code(text)} n’est pas un nombre entier. Écrivez-en un, comme 3.`,
		'no-name': (text) =>
			`${code(text)} ne peut pas être un nom. Prenez des lettres, des chiffres et _, commencez par une lettre, et évitez les mots propres à Python.`,
		'name-taken': (name) => `${code(name)} est déjà le nom d’autre chose. Choisissez-en un autre.`,
		'no-expression': (text) =>
			`${code(text)} n’est pas une valeur en Python. Vérifiez les parenthèses et les guillemets ; un texte se met entre guillemets.`,
		'no-parameters': (text) =>
			`${code(text)} n’est pas une liste de paramètres. Écrivez des noms séparés par des virgules, comme \`name, seconds=1\`.`,
		empty: () => 'Il faut quelque chose ici. Écrivez-le, ou supprimez le bloc.',
		'no-comment': () => 'Un commentaire tient sur une ligne. Écrivez-le sans retour à la ligne.',
		inline: () =>
			'Il partage sa ligne avec d’autres instructions. Dans la vue Python, mettez chacune sur sa ligne.',
		'only-calls': () => 'Seuls des appels de coroutines vont ici. Mettez le bloc avant ou après.',
		'inside-itself': () =>
			'Un bloc ne peut pas aller dans lui-même. Choisissez une place ailleurs.',
		'nothing-to-wrap': () => 'Sélectionnez des blocs placés l’un sous l’autre, puis entourez-les.',
		'cannot-unwrap': () =>
			'Ce qui est dedans ne peut pas rester seul ici. Sortez les blocs un par un.',
		'await-outside': (name) =>
			name
				? `${code(name)} est une fonction ordinaire, et seule une coroutine peut attendre.`
				: 'Seule une coroutine peut attendre. Mettez le bloc dans une coroutine.',
		'no-python': (message) => `Ce ne serait pas du Python : ${message}.`
	},

	brought: {
		import: (name) => `L’import de ${code(name)} est venu avec, en tête du programme.`,
		coroutine: (name) => `Une coroutine ${code(name)} est venue avec.`,
		function: (name) => `Une fonction ${code(name)} est venue avec.`,
		task: (name) => `Une tâche ${code(name)} est venue avec.`,
		group: (name) => `Un groupe de tâches ${code(name)} est venu avec.`,
		semaphore: (name) => `Un sémaphore ${code(name)} est venu avec.`,
		lock: (name) => `Un verrou ${code(name)} est venu avec.`,
		event: (name) => `Un événement ${code(name)} est venu avec.`,
		queue: (name) => `Une file ${code(name)} est venue avec.`,
		condition: (name) => `Une condition ${code(name)} est venue avec.`,
		barrier: (name) => `Une barrière ${code(name)} est venue avec.`,
		pool: (name) => `Un groupe de processus ${code(name)} est venu avec.`
	},
	doubts: {
		'unknown-name': (name) => `Rien ne donne ici le nom ${code(name)}.`
	},
	mends: {
		'make-async': (name) => `Faire de ${code(name)} une coroutine`,
		hoist: (name) => `Créer ${code(name)} en tête du programme`
	},

	slots: {
		program: 'Programme',
		body: 'dedans',
		calls: 'appels',
		elif: 'sinon, si {condition}',
		else: {
			if: 'sinon',
			try: 'si rien n’a échoué',
			loop: 'à la fin, si l’on n’en est pas sorti'
		},
		except: 'en cas d’exception [{exception}] [et garder {name}]',
		finally: 'à la fin, dans tous les cas'
	},
	fields: {
		argument: (place, parameter) =>
			parameter ? `argument ${parameter}` : `argument ${n.decimal(place)}`,
		barrier: 'barrière',
		bases: 'classes de base',
		caption: 'légende au-dessus',
		code: 'Python',
		condition: 'condition',
		count: 'combien',
		done: 'nom pour les tâches finies',
		event: 'événement',
		exception: 'exception',
		function: 'quelle fonction',
		group: 'groupe de tâches',
		items: 'ce qui est ouvert',
		iterable: 'choses à parcourir',
		label: 'étiquette',
		module: 'module',
		modules: 'modules',
		name: 'nom',
		names: 'noms',
		operator: 'opérateur',
		parameters: 'paramètres',
		pending: 'nom pour les autres',
		pool: 'groupe de processus',
		queue: 'file',
		resource: 'ce qui est tenu',
		result: 'nom pour le résultat',
		seconds: 'secondes',
		target: 'variable',
		task: 'tâche',
		tasks: 'tâches',
		text: 'texte',
		value: 'valeur',
		variable: 'variable'
	},
	field: {
		newName: 'nouveau …',
		add: (field) => `Ajouter : ${field}`,
		drag: 'Faites glisser pour changer ; les flèches aussi',
		missing: '…'
	},

	tree: {
		label: 'Le programme en blocs',
		keys: 'Les flèches vont d’un bloc à l’autre, Entrée modifie, Inser ajoute, Alt avec les flèches déplace le bloc.',
		empty: 'rien dedans pour l’instant',
		block: (row, line) => `${row}, ligne ${n.decimal(line)}`,
		expand: 'Montrer ce qui est dedans',
		collapse: 'Cacher ce qui est dedans'
	},
	here: {
		running: (names) => `${names} s’exécute ici`,
		waiting: (names, many) => `${names} ${many ? 'attendent' : 'attend'} ici`
	},
	tooLong: (blocks: number) =>
		`Ce programme est trop long pour les blocs, qui vont jusqu’à ${n.decimal(blocks)}. Continuez dans la vue Python.`,
	stale:
		'Voici les blocs du dernier texte sans erreur de syntaxe. Corrigez le texte dans la vue Python.',
	addHere: 'Ajouter ici',
	addHereIn: (block) => `Ajouter ici, dans ${block}`,
	dropHere: 'Déposer ici',

	menu: {
		label: (block) => `Actions pour ${block}`,
		open: 'Actions',
		edit: 'Modifier',
		addBelow: 'Ajouter au-dessous',
		cut: 'Couper',
		copy: 'Copier',
		paste: 'Coller',
		selectSeveral: 'Choisir plusieurs blocs',
		duplicate: 'Dupliquer',
		delete: 'Supprimer',
		moveUp: 'Monter',
		moveDown: 'Descendre',
		wrap: (wrapper) => `Entourer : ${wrapper}`,
		unwrap: 'Défaire l’entourage',
		asPython: (field) => `Écrire ${field} en Python`,
		addCaption: 'Ajouter une légende au-dessus',
		addLabel: 'Ajouter une étiquette',
		addElif: 'Ajouter « sinon, si »',
		addElse: 'Ajouter « sinon »',
		addExcept: 'Ajouter « en cas d’exception »',
		addFinally: 'Ajouter « dans tous les cas »',
		keys: { insert: 'Inser', delete: 'Suppr' },
		undo: 'Annuler',
		redo: 'Refaire'
	},

	picking: (blocks) =>
		`${done(blocks, 'choisi')}. Choisissez-en d’autres, puis les actions de l’un d’eux.`,
	picked: 'Terminé',

	did: {
		place: (place, length, inside) =>
			inside
				? `${n.decimal(place)} sur ${n.decimal(length)} dans ${inside}`
				: `${n.decimal(place)} sur ${n.decimal(length)} dans le programme`,
		inserted: (block, place) => `Ajouté : ${block}, ${place}.`,
		moved: (block, place) => `Déplacé : ${block}, maintenant ${place}.`,
		notMoved: 'Il ne peut pas aller plus loin.',
		changed: (field, value) => `${field} : ${value}.`,
		deleted: (blocks) => `${done(blocks, 'supprimé')}.`,
		duplicated: (blocks) => `${done(blocks, 'dupliqué')}.`,
		copied: (blocks) => `${done(blocks, 'copié')} en Python.`,
		cut: (blocks) => `${done(blocks, 'coupé')}.`,
		pasted: (blocks) => `${done(blocks, 'collé')}.`,
		nothingToPaste: 'Il n’y a rien à coller.',
		notCopied: 'Le navigateur n’a pas voulu copier. Copiez depuis la vue Python.',
		wrapped: (blocks, wrapper) => `${done(blocks, 'entouré')} : ${wrapper}.`,
		unwrapped: (block) => `Entourage défait : ${block}.`,
		converted: (before, after) => `${before} est devenu : ${after}.`,
		selected: (blocks) => `${done(blocks, 'sélectionné')}.`,
		mended: 'Corrigé.',
		undone: 'Annulé.',
		redone: 'Refait.',
		putBack: 'Remis à sa place.'
	},

	palette: {
		title: 'Ajouter un bloc',
		open: 'Ajouter un bloc',
		close: 'Fermer',
		search: 'Chercher un bloc',
		entries: 'Blocs',
		found: (entries) => `${done(entries, 'trouvé')}.`,
		noMatch: (query) =>
			`Aucun bloc ne s’appelle « ${query} ». « Ligne de Python » accepte n’importe quelle instruction.`
	},

	next: {
		title: '`main` est vide. Que se passe-t-il d’abord ?',
		wait: 'Attendre une seconde',
		waitMeans: 'La tâche dort, et son couloir montre combien de temps.',
		ask: 'Interroger trois serveurs',
		askMeans: 'Trois requêtes, l’une après l’autre.',
		template: 'Partir d’un modèle',
		templateMeans: 'Une chaîne, une équipe de travail, une course …'
	}
});
