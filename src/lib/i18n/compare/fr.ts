import { withFrenchSpaces } from '../french-spaces';
import { numbers } from '../numbers';
import type { CompareMessages } from './en';

const n = numbers('fr');

/** What comparing says in French. */
export const compareFr: CompareMessages = withFrenchSpaces({
	title: 'Chiffres et différences',
	figuresTitle: 'Chiffres',
	figure: 'Chiffre',
	figures: {
		end: 'Finit après',
		sequential: 'L’un après l’autre',
		gain: 'Gain par recouvrement',
		tasks: 'Tâches',
		mostAtOnce: 'En même temps au plus',
		busy: 'La boucle calcule',
		blocked: 'La boucle est bloquée',
		idle: 'La boucle attend',
		waits: 'Attentes dans une file',
		waited: 'Temps dans les files, toutes tâches',
		ready: 'Temps prête, toutes tâches',
		suspended: 'Temps suspendue, toutes tâches',
		longest: 'Plus longue retenue de la boucle',
		steps: 'Pas des tâches',
		turns: 'Tours de la boucle'
	},
	outcome: 'Issue',
	became: {
		ok: 'finit',
		error: 'finit par une erreur',
		deadlock: 'interblocage : ne finit jamais',
		limit: 'atteint une limite',
		'not-simulated': 'emploie ce qui n’est pas simulé',
		problem: 'n’est pas un programme',
		'too-long': 'est trop long à simuler',
		crashed: 'n’a pas pu être simulé'
	},
	ratio: (ratio) => `${n.decimal(ratio, 0, 2)}×`,
	ratioMeans: (title) => `En petit : combien de fois le chiffre de « ${title} ».`,
	share: (share) => `${n.decimal(Math.round(share * 100))} %`,
	copy: 'Copier le tableau',
	copied: 'Le tableau est copié.',
	notCopied: 'Le navigateur n’a pas voulu le copier.',
	alone: 'Il n’y a qu’un programme. Mettez-en un autre à côté pour les comparer.',
	textTitle: 'Textes',
	against: (title, first) => `${title}, comparé à ${first}`,
	same: 'Les textes sont les mêmes.',
	line: 'Ligne',
	removed: 'enlevée',
	added: 'ajoutée',
	skipped: (count) => `${n.decimal(count)} lignes identiques`,

	number: {
		title: 'Changer un nombre',
		intro:
			'Choisissez un nombre du programme. Le programme est simulé avec chacun des autres à sa place.',
		which: 'Nombre',
		roles: {
			semaphore: 'taille d’un sémaphore',
			workers: 'exécutants d’un groupe',
			queue: 'taille d’une file',
			barrier: 'taille d’une barrière',
			range: 'combien de fois',
			sleep: 'secondes de sommeil',
			block: 'secondes qui retiennent le fil',
			latency: 'durée d’un appel, en commentaire',
			timeout: 'secondes d’un délai',
			argument: 'argument',
			default: 'valeur par défaut d’un paramètre',
			constant: 'constante',
			number: 'nombre'
		},
		site: (value, role, subject, line) =>
			`${n.decimal(value, 0, 6)} – ${role}${subject ? `, ${subject}` : ''} (ligne ${n.decimal(line)})`,
		none: 'Aucun nombre de ce programme ne peut être un autre.',
		from: 'De',
		to: 'À',
		badRange: 'L’intervalle doit finir plus loin qu’il ne commence, et commencer à 0 ou plus.',
		curve: 'Quand finit le programme, selon ce nombre',
		axis: 'finit après (s)',
		slider: 'Valeur',
		now: (value, end) => `maintenant ${n.decimal(value, 0, 6)} : ${end}`,
		point: (value, told) => `${n.decimal(value, 0, 6)} : ${told}`,
		ends: (seconds) => `finit après ${n.seconds(seconds)}`,
		pending: 'pas encore simulé',
		legend: 'sans fin, ou une erreur',
		progress: (done, all) => `${n.decimal(done)} valeurs simulées sur ${n.decimal(all)}`,
		done: (all) => `Les ${n.decimal(all)} valeurs sont simulées.`,
		cut: (done, all) => `Arrêté : ${n.decimal(done)} valeurs simulées sur ${n.decimal(all)}.`,
		stop: 'Arrêter',
		goOn: 'Continuer',
		use: 'Prendre ce nombre',
		beside: 'Mettre à côté',
		full: 'Quatre programmes sont déjà côte à côte.',
		used: (from, to, line) =>
			`Ligne ${n.decimal(line)} : ${n.decimal(to, 0, 6)} au lieu de ${n.decimal(from, 0, 6)}.`,
		table: 'Les valeurs en tableau',
		value: 'Valeur',
		outcome: 'Ce qui se passe'
	}
});
