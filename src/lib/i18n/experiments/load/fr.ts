import { withFrenchSpaces } from '../../french-spaces';
import { numbers } from '../../numbers';
import type { LoadMessages } from './en';

const n = numbers('fr');
const requests = (count: number) => (count === 1 ? '1 requête' : `${n.decimal(count)} requêtes`);

/** What the load says in French. */
export const loadFr: LoadMessages = withFrenchSpaces({
	title: 'Des requêtes qui arrivent',
	measured: 'Mesuré',
	made: 'les requêtes créées ici',
	ofProgram: (title: string, coroutine: string, count: number) =>
		`${title} : ${n.decimal(count)} × ${coroutine}`,
	arrive: 'Les requêtes arrivent',
	patterns: {
		even: 'régulièrement',
		burst: 'par rafales, chaque seconde',
		random: 'au hasard',
		list: 'à ces instants'
	},
	rate: 'Par seconde',
	duration: 'Pendant',
	seed: 'Graine',
	times: 'Instants (secondes)',
	badTimes: 'Écrivez un ou plusieurs instants en secondes, comme « 0, 0.5, 1.25 ».',
	none: 'Aucune requête n’arrive : choisissez une cadence plus élevée, une durée plus longue ou une autre graine.',
	cut: (most: number) =>
		most === 1
			? 'Seule la première requête est créée.'
			: `Seules les ${requests(most)} premières sont créées.`,
	handler: 'La fonction',
	deeds: { waits: 'attend (await)', blocks: 'bloque', computes: 'calcule' },
	takes: 'Pendant',
	every: 'Retient la boucle',
	everyValue: (every: number) =>
		every === 0 ? 'jamais' : every === 1 ? 'chaque fois' : `1 sur ${n.decimal(every)}`,
	holds: 'Celle-là alors',
	heldFor: 'Pendant',
	seconds: (value: number) => n.seconds(value),
	count: (value: number) => n.decimal(value),
	simulating: 'Simulation en cours …',
	failed: 'Le programme n’a pas pu être simulé.',
	harm: (holding: number, others: number, within: number, without: number) =>
		`${holding === 1 ? 'Une requête qui retient' : `${n.decimal(holding)} requêtes qui retiennent`} la boucle ${holding === 1 ? 'fait' : 'font'} attendre aussi les ${n.decimal(others)} autres : 95 % de celles-ci reçoivent leur réponse en ${n.seconds(within)} au plus, au lieu de ${n.seconds(without)}.`,
	columns: {
		asMade: 'Comme choisi',
		without: 'Rien ne retient la boucle',
		ratio: 'Rapport',
		one: 'Chiffre'
	},
	figures: {
		count: 'Requêtes',
		answered: 'Réponses',
		failed: 'dont avec une exception',
		throughput: 'Réponses par seconde',
		median: 'Latence : médiane',
		p95: 'Au plus, pour 95 %',
		p99: 'Au plus, pour 99 %',
		longest: 'La plus longue',
		mostInFlight: 'Au plus à la fois'
	},
	ratio: (ratio: number) => n.times(ratio),
	number: (value: number) => (Number.isNaN(value) ? '–' : n.decimal(value, 0, 1)),
	latency: (value: number) => (Number.isNaN(value) ? '–' : n.seconds(value)),
	chart: (name: string, median: number, p99: number) =>
		`${name} : latence de chaque requête selon l’instant où elle devait arriver ; médiane ${n.seconds(median)}, 99 % en ${n.seconds(p99)} au plus`,
	latencyAxis: 'Latence de chaque requête',
	lines: { median: 'médiane', p95: '95 %', p99: '99 %' },
	short: (seconds: number) => `${n.decimal(seconds)} s`,
	atOnce: (most: number) => `${n.decimal(most)} à la fois`,
	legend: {
		request: 'une requête',
		holds: 'une requête qui retient la boucle',
		held: 'la boucle est retenue'
	},
	howMeasured:
		'Une latence compte à partir de l’instant où la requête devait arriver, et non de celui où une boucle retenue l’a remarquée. Les centiles sont ceux du rang le plus proche : chacun est la latence d’une des requêtes.',
	howRecognised:
		'Chaque tâche de la coroutine compte pour une requête. Elle devait arriver quand le minuteur qui l’a créée devait sonner, ou quand le sommeil de la tâche qui l’a créée devait finir ; sinon, quand elle a été créée.',
	open: 'Ouvrir le programme',
	openBoth: 'Ouvrir les deux côte à côte',
	opened: 'Les requêtes sont ouvertes.',
	program: {
		title: 'Des requêtes qui arrivent',
		titleWithout: 'Les mêmes requêtes, dont aucune ne retient la boucle',
		description:
			'Chaque requête est une tâche de handle. Des minuteurs réglés d’avance la font arriver\nquand elle doit, ou dès que la boucle est libre.',
		due: 'Quand chaque requête doit arriver, en secondes.',
		compute: 'Tient lieu d’un calcul aussi long que le dit le commentaire de son appel.'
	}
});
