import type { Told } from './figure-facts';
import type { figuresEn } from './figures-en';
import { numbers } from './numbers';

const n = numbers('fr');
const percent = (share: number) => `${n.decimal(100 * share, 0, share < 0.1 ? 1 : 0)}\u00a0%`;

const afterFr = ({ after }: Told): string => {
	if (!after) return '';
	const giver = after.giver ? `\`${after.giver}\`` : '';
	const by = giver ? ` par ${giver}` : '';
	switch (after.kind) {
		case 'created':
			return giver ? `, créée par ${giver}` : '';
		case 'resource':
			return `, qui reçoit \`${after.resource}\`${giver ? ` de ${giver}` : ''}`;
		case 'task':
			return giver ? `, après la fin de ${giver}` : '';
		case 'job':
			return ', après son travail dans un exécutant';
		case 'cancelled':
			return `, annulée${by}`;
		default:
			return giver ? `, réveillée${by}` : '';
	}
};

/** Ce qui occupe le fil, au milieu d'une phrase. */
const holderFr = ({ by, label }: Told) =>
	`${by ? `\`${by}\`` : 'le programme'} occupe le fil${label ? ` (\`${label}\`)` : ''}`;

function saysFr(told: Told): string {
	const task = told.task ? `\`${told.task}\`` : '';
	const label = told.label ? `\`${told.label}\`` : '';
	const after = afterFr(told);
	switch (told.happens) {
		case 'blocks':
			return `${task || 'le programme'}${after} occupe le fil : ${label}`;
		case 'ready':
			return `${task || 'un rappel'}${after} est prête, mais ${holderFr(told)}`;
		case 'late':
			return `${task || 'un rappel'} : l’heure de ${label} est passée, mais ${holderFr({ ...told, label: '' })}`;
		case 'timer':
			return `${task || 'un rappel'}${after} : ${label}`;
		case 'job':
			return `${task || 'le programme'}${after} : ${label}, dans un exécutant`;
		case 'queued':
			return `${task || 'le programme'} : ${label} attend un exécutant libre`;
		case 'waits':
			return `${task} attend ${label}`;
		default:
			return 'la boucle attend';
	}
}

/** What is said of causes and figures in French. */
export const figuresFr: typeof figuresEn = {
	title: 'Chiffres',
	end: 'finit à',
	sequential: 'l’une après l’autre',
	gain: 'gain',
	tasks: 'tâches',
	mostAtOnce: 'au plus à la fois',
	loop: 'Le fil de la boucle',
	busy: 'calcule',
	blocked: 'bloqué',
	idle: 'attend',
	longest: (seconds, task, label) =>
		`Occupé le plus longtemps ${n.seconds(seconds)}, par ${task ? `\`${task}\`` : 'le programme'} : \`${label}\``,
	waits: 'Attentes de ressources',
	resource: (name, waits, seconds) =>
		`\`${name}\` : ${n.decimal(waits)} ${waits < 2 ? 'attente' : 'attentes'}, ${n.seconds(seconds)} en tout`,
	waited: (task, seconds, resource, behind) =>
		`\`${task}\` a attendu \`${resource}\` pendant ${n.seconds(seconds)}${behind ? `, derrière \`${behind}\`` : ''}`,
	levels: (least, most, line) =>
		`Sur toute l’exécution : entre ${n.decimal(least)} et ${n.decimal(most)} libres ou présents (en haut), jusqu’à ${n.decimal(line)} dans la file (en bas)`,
	perTask: 'Chaque tâche',
	seconds: 'en secondes',
	columns: {
		task: 'tâche',
		created: 'créée',
		started: 'commencée',
		ended: 'finie',
		steps: 'pas',
		ready: 'prête',
		suspended: 'suspendue',
		waiting: 'en attente',
		blocked: 'bloquée',
		blocking: 'occupe le fil',
		outcome: 'issue'
	},
	copy: 'Copier le tableau',
	copied: (rows) => `${n.decimal(rows)} lignes sont copiées.`,
	notCopied: 'Le navigateur n’a pas voulu le copier.',
	showMore: (next, rest) => `En montrer ${n.decimal(next)} de plus sur ${n.decimal(rest)}`,
	chain: {
		ofProgram: (end) => `Pourquoi le programme ne finit pas avant ${n.instant(end)}`,
		ofTask: (task, end) => `Pourquoi \`${task}\` ne finit pas avant ${n.instant(end)}`,
		stillWaits: (task) => `Pourquoi \`${task}\` n’a pas fini`,
		share: percent,
		says: saysFr,
		rest: (count, seconds) =>
			`et ${n.decimal(count)} passages plus courts, ${n.seconds(seconds)} en tout`,
		nothing: 'Rien sur ce chemin ne prend de temps.'
	}
};
