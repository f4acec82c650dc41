import type { JobsScenario, Way } from '../../../experiments/four-ways';
import type { WayFacts } from '../../../experiments/four-ways-rows';
import { CORES } from '../../../trace/computing';
import { withFrenchSpaces } from '../../french-spaces';
import { numbers } from '../../numbers';
import type { FourWaysMessages } from './en';

const n = numbers('fr');

/** What the four ways to do the same work say in French. */
export const fourWaysFr: FourWaysMessages = withFrenchSpaces({
	title: 'Quatre façons de faire le même travail',
	presets: {
		waiting: 'Attendre : 8 × 1 s',
		computing: 'Calculer : 8 × 1 s',
		both: 'Les deux : 8 × (1 s + 1 s)'
	},
	jobs: 'Travaux',
	waits: 'Chacun attend',
	computes: 'Chacun calcule',
	threads: 'Fils (threads)',
	processes: 'Processus',
	seconds: (value: number) => n.seconds(value),
	count: (value: number) => n.decimal(value),
	cores: (count: number) =>
		`La machine simulée a ${n.decimal(count)} cœurs. Démarrer un fil ou un processus n’y prend pas de temps.`,
	titles: {
		sequential: 'L’un après l’autre',
		asyncio: 'asyncio',
		threads: 'Fils (threads)',
		processes: 'Processus'
	},
	descriptions: {
		sequential:
			'Des travaux indépendants dans une simple boucle : chacun commence quand le précédent est fini.',
		asyncio: 'Les mêmes travaux en coroutines : un seul fil, qui passe à une autre à chaque await.',
		threads: 'Les mêmes travaux dans un pool de fils, qui se partagent un GIL.',
		processes: 'Les mêmes travaux dans un pool de processus, qui ont chacun leur GIL.'
	},
	compute: 'Tient lieu d’un calcul aussi long que le dit le commentaire de son appel.',
	why: whyFr,
	conclusion: {
		waiting: '`async` suffit pour ce qui attend : un seul fil lui suffit.',
		computing:
			'`async` n’accélère pas les calculs, et les fils non plus : seuls des processus calculent en même temps.',
		both: '`async` et les fils font se recouvrir les attentes ; seuls des processus font se recouvrir les calculs.',
		none: ''
	},
	nothingToDo: 'Les travaux ne font rien : faites-les attendre ou calculer.',
	sooner: (ratio: number) => `${n.times(ratio)} plus tôt`,
	same: 'pas plus tôt que l’un après l’autre',
	gil: (threads: number) =>
		threads === 1
			? 'GIL : tenu par un fil'
			: `GIL : ${n.decimal(threads)} fils, à tour de rôle, quelques millisecondes chacun`,
	gilEach: (processes: number) =>
		processes === 1
			? 'GIL : un seul, dans le processus'
			: `GIL : un dans chacun des ${n.decimal(processes)} processus`,
	legend: {
		waits: 'attend',
		computes: 'calcule (aussi haut que rapide)',
		holds: 'calcule et retient la boucle',
		ready: 'pourrait continuer, mais attend son tour'
	},
	picture: (way: string, end: number) =>
		`${way} : ce que fait chaque travail jusqu’à ${n.seconds(end)}`,
	open: 'Ouvrir ces quatre programmes côte à côte',
	opened: 'Les quatre façons sont ouvertes côte à côte.',
	simulating: 'Simulation en cours …',
	failed: 'Un des programmes n’a pas pu être simulé.'
});

function share(speed: number): string {
	const parts = 1 / speed;
	return Math.abs(parts - Math.round(parts)) < 1e-6
		? `1/${n.decimal(Math.round(parts))} de sa vitesse`
		: `${n.decimal(100 * speed, 0, 0)} % de sa vitesse`;
}

function whyFr(way: Way, scenario: JobsScenario, facts: WayFacts): string {
	if (facts.jobs === 1) return 'Un seul travail : il n’y a rien à recouvrir.';
	const said = WHY[way](scenario, facts);
	if (facts.hasLine) said.push(`Avec ${workers(way, facts)}, les autres travaux font la queue.`);
	return said.join(' ');
}

const workers = (way: Way, facts: WayFacts) => {
	const name = way === 'threads' ? 'fil' : 'processus';
	if (facts.workers === 1) return `un seul ${name}`;
	return `${n.decimal(facts.workers)} ${way === 'threads' ? 'fils' : 'processus'} seulement`;
};

const WHY: Record<Way, (scenario: JobsScenario, facts: WayFacts) => string[]> = {
	sequential: ({ waits, computes }) => [
		'Chaque travail commence quand le précédent est fini.',
		waits > 0
			? 'Pendant que l’un attend, le processeur ne fait rien.'
			: computes > 0
				? 'Un cœur travaille, les autres n’ont rien à faire.'
				: ''
	],
	asyncio: ({ waits, computes }, { waiting, jobs }) => [
		...(waits > 0
			? [
					`\`await\` rend le fil : ${n.decimal(waiting)} travaux attendent en même temps, dans un seul fil.`
				]
			: []),
		...(computes > 0
			? [
					`${waits > 0 ? 'Mais ils calculent l’un après l’autre : il' : 'Il'} n’y a qu’un fil, et pendant qu’une coroutine calcule, elle tient le GIL et n’attend rien : les ${n.decimal(jobs - 1)} autres n’ont pas leur tour.`
				]
			: [])
	],
	threads: ({ waits, computes }, { waiting, computing, speed }) => [
		...(waits > 0
			? [
					waiting > 1
						? `Qui attend lâche le GIL : ${n.decimal(waiting)} fils attendent en même temps.`
						: 'Un seul fil n’attend que pour un travail à la fois.'
				]
			: []),
		...(computes > 0
			? [
					computing > 1
						? `Pour calculer, un fil a besoin du GIL, et un seul le tient à chaque instant : ${n.decimal(computing)} fils se relaient, et chacun avance à ${share(speed)}.`
						: 'Pour calculer, un fil a besoin du GIL, et un seul le tient à chaque instant.'
				]
			: [])
	],
	processes: ({ waits, computes }, { waiting, computing, speed }) => [
		...(waits > 0
			? [
					waiting > 1
						? `${n.decimal(waiting)} processus attendent en même temps, comme le feraient des fils.`
						: 'Un seul processus n’attend que pour un travail à la fois.'
				]
			: []),
		...(computes > 0 && computing > 1
			? [
					`Chaque processus a son propre GIL : ${n.decimal(computing)} calculent en même temps${
						speed < 1
							? ` ; ils se partagent ${n.decimal(CORES)} cœurs, et chacun avance à ${share(speed)}`
							: ', chacun sur son cœur'
					}.`
				]
			: [])
	]
};
