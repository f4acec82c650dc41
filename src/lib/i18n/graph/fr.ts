import { withFrenchSpaces } from '../french-spaces';
import { frDeadlock } from '../fr-deadlock';
import { numbers } from '../numbers';
import type { GraphMessages } from './en';

const n = numbers('fr');

/** What the graph of waits says in French. */
export const graphFr: GraphMessages = withFrenchSpaces({
	title: 'Qui attend qui',
	drawing: (nodes) => `Un graphe de ${n.decimal(nodes)}, que la liste ci-dessous dit en mots.`,
	nobody: 'Personne n’attend une autre tâche, un futur ou une ressource.',
	legend: { waits: 'attend', holds: 'tenu par', needs: 'finit quand ceci finit' },
	deadlock: (deadlock) => `Interblocage : ${frDeadlock(deadlock)}.`,
	forGood: 'Rien dans cette exécution ne l’ouvre jamais.',
	opens: (seconds) => `Seule une annulation l’ouvre, à ${n.instant(seconds)}.`,
	near: (waiting, name) =>
		`${waiting === 1 ? '1 tâche attend' : `${n.decimal(waiting)} tâches attendent`} ; ce qui est près de \`${name.replaceAll('`', '’')}\` est dessiné. Sélectionnez une autre tâche pour voir ce qui est près d’elle.`,
	list: 'Les attentes, en mots',
	line: (line) => `ligne ${n.decimal(line)}`,
	waitsFor: 'attend',
	heldBy: 'tenu par',
	until: 'jusqu’à la fin de',
	needs: {
		release: 'jusqu’à ce que quelqu’un le libère',
		set: 'jusqu’à ce que quelqu’un l’arme',
		notify: 'jusqu’à ce que quelqu’un le notifie',
		put: 'jusqu’à ce que quelqu’un y mette un élément',
		get: 'jusqu’à ce que quelqu’un en prenne un élément',
		task_done: 'jusqu’à ce que tous ses éléments soient traités',
		wait: 'jusqu’à ce que les autres viennent'
	},
	more: (rest) => `et ${n.decimal(rest)} de plus`,
	kinds: { task: 'tâche', resource: 'ressource', future: 'futur' }
});
