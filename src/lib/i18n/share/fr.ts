import { numbers } from '../numbers';
import type { ShareMessages } from './en';

const n = numbers('fr');

/** What the dialogue that shares says in French. */
export const shareFr: ShareMessages = {
	title: 'Partager',
	means:
		'Le lien contient tout : le programme, la position et la vue. Rien n’est envoyé nulle part.',
	meansScreen:
		'Le lien mène à cet écran. Ce que vous avez changé dans son programme ne part pas avec.',
	what: 'Quoi',
	kinds: {
		screen: 'cet écran de la leçon',
		open: 'l’exercice ouvert',
		moment: 'à cet instant',
		start: 'depuis le début',
		task: 'comme exercice à faire'
	},
	link: 'Lien',
	copy: 'Copier le lien',
	copied: 'Copié.',
	notCopied: 'Le navigateur a refusé de copier. Sélectionnez le texte et copiez-le à la main.',
	length: (characters) => `${n.decimal(characters)} caractères`,
	code: 'Code QR du lien',
	enlarge: 'Montrer le code en plein écran',
	shrink: 'Fermer le code',
	point: 'Visez le code avec l’appareil photo d’un téléphone.',
	acrossRoom: 'Un téléphone lit le code du fond de la salle.',
	near: 'Le lien est long : un téléphone ne lit son code qu’à deux ou trois mètres. Moins de commentaires le raccourcissent.',
	noCode: (most) =>
		`Pas de code : le lien dépasse ${n.decimal(most)} caractères, aucun téléphone ne le lirait sur un écran. Envoyez le lien ou le fichier, ou retirez les commentaires et ce dont l’exemple n’a pas besoin.`,
	tooLong:
		'Le programme est trop long pour un lien. Enregistrez-le dans un fichier et envoyez celui-ci.',
	onlyHere:
		'Cette page vient de cet ordinateur seul. Les autres appareils ne peuvent pas ouvrir le lien ; pour le partager, ouvrez Swimloop depuis un serveur web.',
	more: {
		page: 'Dans une page web',
		readme: 'Dans un README',
		file: 'En fichier'
	},
	embed: 'Code à intégrer',
	copyEmbed: 'Copier le code',
	embedTheme: 'Thème',
	embedThemes: { auto: 'celui du lecteur', light: 'clair', dark: 'sombre' },
	plays: 'se joue dès qu’on le démarre',
	isEditable: 'le programme peut être modifié',
	noEmbed:
		'Les leçons et les exercices s’ouvrent dans la page même. Intégrez le programme : changez de « Quoi ».',
	badge: 'Badge',
	copyBadge: 'Copier le Markdown',
	openIn: 'Ouvrir dans Swimloop',
	picture: 'Image qui mène au lien',
	copyPicture: 'Copier le Markdown',
	pictureMeans: (file) => `Enregistrez l’image à côté du texte sous \`${file}\`.`,
	savePicture: 'Créer l’image …',
	saveFile: (file) => `Enregistrer ${file}`,
	figure: 'Figure, animation, trace …',
	task: {
		means:
			'Le programme de l’éditeur est la solution : elle est dans le lien, cachée jusqu’à ce qu’on la demande.',
		given: 'Programme de départ',
		opened: (title) => (title ? `« ${title} » à son ouverture` : 'le programme à son ouverture'),
		noGiven:
			'Il n’y a pas de programme de départ. Ouvrez-le à côté de celui-ci, ou transformez en solution le programme ouvert.',
		text: 'Que faire, en une phrase',
		proposal: 'Modifiez le programme jusqu’à ce que tout ceci soit vrai.',
		goal: 'Conditions, une par ligne',
		fine: 'La solution les remplit toutes.',
		noConditions: 'Il faut au moins une condition, par exemple `end < 3 s`.',
		notOne: (text) =>
			`\`${text}\` n’est pas une condition. Exemples : \`end < 3 s\`, \`output same\`, \`keep asyncio.sleep\`.`,
		notMet: (text) => `La solution ne remplit pas \`${text}\`.`,
		metAlready:
			'Le programme de départ les remplit déjà. La solution est-elle bien dans l’éditeur ?',
		waiting: 'Les programmes tournent …',
		noRun: 'L’un des deux programmes ne va pas ici jusqu’à sa fin.'
	}
};
