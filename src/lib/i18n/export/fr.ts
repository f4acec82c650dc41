import { numbers } from '../numbers';
import type { ExportMessages } from './en';

const n = numbers('fr');

/** What the exports say in French. */
export const exportFr: ExportMessages = {
	title: 'Exporter',
	format: 'Format',
	groups: { picture: 'Image', text: 'Texte', trace: 'Trace' },
	formats: {
		svg: 'SVG – pour diapositives et documents',
		png: 'PNG – une image en pixels',
		gif: 'GIF – animé',
		mermaid: 'Mermaid – un diagramme de Gantt pour un README',
		chrome: 'Trace Chrome – pour Perfetto et speedscope',
		intervals: 'CSV – ce que fait chaque tâche, et quand',
		csv: 'CSV – chaque événement',
		ndjson: 'NDJSON – chaque événement'
	},
	part: 'Quoi',
	parts: { whole: 'tout le programme', sight: 'ce qui est visible' },
	theme: 'Thème',
	themes: {
		light: 'clair',
		dark: 'sombre',
		projection: 'projection',
		'projection-dark': 'projection, sombre'
	},
	language: 'Langue',
	languages: { en: 'anglais', fr: 'français' },
	scale: 'Taille',
	pixels: (width, height) => `${n.decimal(width)} × ${n.decimal(height)} pixels`,
	from: 'De (secondes)',
	to: 'À (secondes)',
	preview: 'Aperçu',
	download: 'Télécharger',
	copy: 'Copier',
	print: 'Imprimer',
	cancel: 'Annuler',
	making: (share) => `En cours\u202f: ${n.decimal(Math.round(share * 100))}\u202f%`,
	cancelled: 'Annulé. Rien n’a été créé.',
	made: (name, bytes) => `«\u202f${name}\u202f» est prêt\u202f: ${size(bytes)}.`,
	copied: 'Copié.',
	notCopied: 'Le navigateur a refusé de copier. Téléchargez plutôt.',
	failed: 'Le navigateur n’a pas pu le créer. Choisissez une taille plus petite.',
	nothing:
		'Rien n’est encore dessiné\u202f: le programme doit tourner une fois sans faute dans son texte.',
	tooLarge: (width, height) =>
		`Il faudrait ${n.decimal(width)} × ${n.decimal(height)} pixels, plus que ne peuvent les navigateurs. Choisissez une taille plus petite, ce qui est visible, ou SVG.`,
	tooLargeToAnimate: (width, height) =>
		`Il faudrait ${n.decimal(width)} × ${n.decimal(height)} pixels, trop pour une animation. Choisissez une taille plus petite, ou ce qui est visible.`,
	emptyStretch: 'L’intervalle est vide\u202f: il doit finir après son début.',
	onlyOne: (title) => `Parmi les programmes comparés, voici «\u202f${title}\u202f».`,
	speed: (seconds, speed) =>
		speed > 1
			? `Dure ${n.seconds(seconds)}, ${n.times(speed)} la vitesse de la lecture à 1×\u202f; 30\u202fs au plus.`
			: `Dure ${n.seconds(seconds)}, un pas à la fois.`,
	skips: 'Il se passe tant de choses que des pas sont sautés.',
	leftOut: (count) =>
		count === 1
			? '1 couloir est omis\u202f: Mermaid n’en accepte pas plus.'
			: `${n.decimal(count)} couloirs sont omis\u202f: Mermaid n’en accepte pas plus.`,
	firstTasks: (drawn, all) => `les ${n.decimal(drawn)} premiers couloirs sur ${n.decimal(all)}`,
	program: 'Programme',
	output: 'Sortie',
	lanes: 'Couloirs'
};

function size(bytes: number): string {
	return bytes < 100_000
		? `${n.decimal(bytes / 1000, 0, 1)}\u00a0ko`
		: `${n.decimal(bytes / 1_000_000, 0, 1)}\u00a0Mo`;
}
