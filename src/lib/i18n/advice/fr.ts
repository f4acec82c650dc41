import type { FindingKind, MendCode } from '../../advice/finding';
import { frDeadlock } from '../fr-deadlock';
import { names } from '../fr-group';
import { withFrenchSpaces } from '../french-spaces';
import { numbers } from '../numbers';
import type { AdviceMessages, Told } from './en';

const { seconds, decimal } = numbers('fr');

const code = (text: string) => `\`${text.replaceAll('`', '’')}\``;
const meanwhile = (others: number) =>
	others === 1
		? 'alors qu’une autre tâche était en cours : elle ne pouvait pas s’exécuter'
		: `alors que ${decimal(others)} autres tâches étaient en cours : aucune ne pouvait s’exécuter`;
const again = (times: number) => (times > 1 ? ` ${decimal(times)} fois` : '');
const cost = (finding: { readonly seconds: number | null }) => seconds(finding.seconds ?? 0);

const heads: Told = {
	deadlock: () => 'Interblocage',
	'forgotten-await': () => 'Jamais exécuté',
	'never-retrieved': () => 'Jamais vue',
	'unkept-task': ({ cutShort }) => (cutShort > 0 ? 'Interrompu' : 'Non gardé'),
	'siblings-run-on': (finding) => `${cost(finding)} après l’échec`,
	'late-timeout': (finding) => `${cost(finding)} de trop`,
	'in-turn': (finding) => `${cost(finding)} plus tôt`,
	'blocking-call': (finding) => `${cost(finding)} de blocage`,
	'computing-on-loop': (finding) => `${cost(finding)} de blocage`,
	'computing-in-threads': (finding) => `${cost(finding)} plus lent`,
	'lock-held': (finding) => `${cost(finding)} d’attente`,
	'semaphore-limit': (finding) => `${cost(finding)} plus tôt`,
	'growing-queue': (finding) =>
		finding.seconds === null ? `${decimal(finding.left)} en reste` : `${cost(finding)} de retard`,
	'unused-permits': ({ used, size }) => `${decimal(used)} sur ${decimal(size)}`,
	'idle-timeout': () => 'Jamais proche'
};

const sentences: Told = {
	deadlock: ({ deadlock }) => `Le programme ne peut plus avancer : ${frDeadlock(deadlock)}.`,
	'forgotten-await': ({ coroutine, times }) =>
		`${code(coroutine)} a été appelée${again(times)} sans \`await\` : rien n’en a été exécuté.`,
	'never-retrieved': ({ exception, times }) =>
		`Personne n’a regardé ${code(exception)}${times > 1 ? `, levée${again(times)}` : ''} : elle est perdue.`,
	'unkept-task': ({ tasks, cutShort }) => {
		const count = tasks.names.length + tasks.rest;
		if (cutShort === 0)
			return `Personne ne garde ${names(tasks)}, et personne n’attend ce qui en sort.`;
		if (count === 1)
			return `${names(tasks)} n’était pas finie quand le programme s’est terminé : personne ne l’attendait.`;
		return cutShort === 1
			? `Personne n’attendait ${names(tasks)} : l’une d’elles n’était pas finie quand le programme s’est terminé.`
			: `Personne n’attendait ${names(tasks)} : ${decimal(cutShort)} d’entre elles n’étaient pas finies quand le programme s’est terminé.`;
	},
	'siblings-run-on': ({ failed, exception, siblings }) => {
		const isOne = siblings.names.length + siblings.rest === 1;
		return `\`gather\` s’est terminé par ${code(exception)}, levée dans ${code(failed)}, mais ${names(siblings)} ${isOne ? 'a' : 'ont'} continué.`;
	},
	'late-timeout': ({ delay, took }) =>
		`Le délai de ${seconds(delay)} n’a rien interrompu, alors que ce qu’il garde a duré ${seconds(took)}.`,
	'in-turn': ({ calls, isLoop, mend }) => {
		const who = isLoop
			? `Chaque tour de la boucle attend la fin de ${code(calls[0])}, et aucun`
			: `${names({ names: calls.slice(0, 3), rest: Math.max(0, calls.length - 3) })} s’exécutent l’un après l’autre, et aucun`;
		return `${who} n’utilise ce que donne un autre. Ensemble, le programme se termine à ${seconds(mend?.end ?? 0)}.`;
	},
	'blocking-call': ({ call, times, others }) =>
		`${code(call)} a retenu${again(times)} le fil de la boucle, ${meanwhile(others)}.`,
	'computing-on-loop': ({ call, times, others }) =>
		`${code(call)} a calculé${again(times)} dans le fil de la boucle, ${meanwhile(others)}.`,
	'computing-in-threads': ({ jobs, own, took }) =>
		jobs === 1
			? `Un travail qui calculait dans un fil a dû partager le GIL : ses ${seconds(own)} ont pris ${seconds(took)}.`
			: `${decimal(jobs)} travaux qui calculaient dans des fils ont dû partager le GIL : l’un d’eux, de ${seconds(own)}, a pris ${seconds(took)}.`,
	'lock-held': ({ name, waiters, label }) =>
		`${code(name)} était tenu pendant ${code(label)}, alors que d’autres faisaient la queue : ${waiters === 1 ? '1 tâche' : `${decimal(waiters)} tâches`} en tout.`,
	'semaphore-limit': ({ name, size, enough, mend }) =>
		`${code(name)} a ${size === 1 ? '1 permis' : `${decimal(size)} permis`}, et le plus souvent quelqu’un faisait la queue. Avec ${decimal(enough)}, le programme se termine à ${seconds(mend?.end ?? 0)}.`,
	'growing-queue': ({ name, longest, put, left }) =>
		`${code(name)} n’a pas de limite et a grandi jusqu’à ${decimal(longest)} éléments : ils arrivaient plus vite qu’ils ne partaient.${left > 0 ? ` ${decimal(left)} sur ${decimal(put)} n’ont jamais été pris.` : ''}`,
	'unused-permits': ({ name, used, size }) =>
		`Jamais plus de ${decimal(used)} des ${decimal(size)} permis de ${code(name)} n’ont été pris : personne n’a attendu.`,
	'idle-timeout': ({ delay, longest, times }) =>
		`Le délai de ${seconds(delay)} était loin d’être atteint : ce qu’il garde a duré ${times > 1 ? 'au plus ' : ''}${seconds(longest)}.`
};

const reasons: { readonly [Kind in FindingKind]: string } = {
	deadlock:
		'Rien n’est prêt, aucun minuteur ne court, aucun fil ne travaille : personne ne peut réveiller ceux qui attendent. Des verrous pris toujours dans le même ordre ne peuvent pas former un cercle.',
	'forgotten-await':
		'Appeler une fonction coroutine n’exécute rien de son code : cela ne fait que créer une coroutine. C’est `await`, ou une tâche, qui l’exécute. CPython en avertit quand la coroutine est jetée.',
	'never-retrieved':
		'Une exception dans une tâche y reste jusqu’à ce que quelqu’un l’attende ou la demande. CPython ne l’écrit dans le journal que lorsque la tâche est jetée ; celle d’un simple rappel, qui n’a personne à qui aller, aussitôt.',
	'unkept-task':
		'La boucle elle-même ne tient une tâche que tant qu’elle est prête : une tâche qui attend et que personne ne garde peut être jetée à tout moment. Quand la coroutine principale se termine, `asyncio.run` annule ce qui reste.',
	'siblings-run-on':
		'`gather` transmet aussitôt la première exception, mais n’annule pas les autres : elles continuent, et personne ne reçoit ce qu’elles donnent. Un `TaskGroup` les annule ; `return_exceptions=True` les attend toutes.',
	'late-timeout':
		'Un délai annule à un `await` : il faut que la boucle tourne. Un code qui retient le fil n’est pas interrompu, et s’il n’attend rien ensuite, le délai n’a nulle part où agir.',
	'in-turn':
		'`await` ne continue que lorsque ce qu’il attend est fini. Ce qui n’a pas besoin des autres peut commencer en même temps ; ce que l’un affiche peut alors se mêler à ce qu’affiche l’autre.',
	'blocking-call':
		'Une coroutine ne rend le fil qu’à un `await` qui doit attendre. Un appel bloquant le garde : minuteurs, requêtes et autres tâches restent immobiles pendant ce temps.',
	'computing-on-loop':
		'Il y a un seul fil pour toutes les tâches, et un calcul le garde. Un processus à part (`run_in_executor` avec un `ProcessPoolExecutor`) calcule à côté de la boucle.',
	'computing-in-threads':
		'Seul le fil qui tient le GIL exécute du code Python : des fils qui calculent le font donc à tour de rôle. Chaque processus a son GIL (`ProcessPoolExecutor`).',
	'lock-held':
		'Qui tient un verrou et attend fait attendre tous les autres d’autant. Si seule la modification doit être protégée, l’attente peut se faire hors du verrou.',
	'semaphore-limit':
		'C’est le sémaphore, et non le travail, qui décide de la fin du programme. Ce qu’il protège en supporte-t-il davantage à la fois ? À vous de le savoir.',
	'growing-queue':
		'Une file sans limite prend tout ce qui arrive, et la mémoire avec ; les derniers éléments attendent le plus. Avec une limite, `put` attend qu’il y ait de la place : le producteur suit le rythme du consommateur.',
	'unused-permits':
		'Dans cette exécution, le sémaphore ne change rien. Ce n’est pas une faute : il protège peut-être d’une charge plus grande.',
	'idle-timeout':
		'Dans cette exécution, le délai ne change rien. Ce n’est pas une faute : il protège de ce qui durerait plus longtemps qu’ici.'
};

const mends: { readonly [Code in MendCode]: string } = {
	await: 'Met `await` devant l’appel.',
	'keep-task': 'Garde la tâche, et l’attend à la fin de la fonction.',
	'return-exceptions': 'Donne à `gather` l’option `return_exceptions=True`.',
	gather: 'Les attend ensemble avec `asyncio.gather`.',
	'asyncio-sleep': 'Dort avec `await asyncio.sleep`, qui rend le fil.',
	'to-thread': 'Exécute l’appel dans un autre fil d’exécution, avec `await asyncio.to_thread`.',
	permits: 'Donne au sémaphore autant de permis.',
	maxsize: 'Donne une limite à la file, une place pour chacun de ses consommateurs.'
};

/** What the advice says in French. */
export const adviceFr: AdviceMessages = withFrenchSpaces({
	count: (count: number) => (count === 1 ? '1 remarque' : `${decimal(count)} remarques`),
	list: 'Remarques sur cette exécution',
	looking: 'Recherche de ce qui pourrait être mieux …',
	none: 'Rien dans cette exécution ne semble à réparer.',
	stale: 'Le programme a changé depuis cette exécution.',
	line: (line: number) => `ligne ${line}`,
	why: 'Pourquoi',
	mend: 'Réparer',
	compare: 'Comparer avant et après',
	ends: (end: number) => `Le programme se termine alors à ${seconds(end)}.`,
	mended: 'Réparé. Annuler (Ctrl Z) revient en arrière.',
	heads,
	sentences,
	reasons,
	mends
});
