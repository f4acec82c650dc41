import { withFrenchSpaces } from '../french-spaces';
import { numbers } from '../numbers';
import type { LoopMessages } from './en';

const n = numbers('fr');
const code = (name: string) => `\`${name.replaceAll('`', '’')}\``;

/** What the drawing of the loop says in French. */
export const loopFr: LoopMessages = withFrenchSpaces({
	wheel: 'Les phases de la boucle',
	turn: (turn) => `tour ${n.decimal(turn)}`,
	phases: {
		starting: 'départ',
		polling: 'attente',
		collecting: 'collecte',
		running: 'exécution',
		stopped: 'arrêtée',
		deadlocked: 'interblocage',
		truncated: 'tronquée'
	},
	before: 'Rien ne s’est encore exécuté.',
	means: {
		starting: 'Le code du programme s’exécute, hors de la boucle.',
		polling: 'Rien n’est prêt : la boucle attend.',
		collecting: 'Les minuteurs dont l’heure est venue rejoignent la file des prêtes.',
		running: 'La boucle fait les appels de ce tour, l’un après l’autre.',
		stopped: 'Le programme est terminé.',
		deadlocked: 'Rien n’est prêt et rien ne réveillera jamais la boucle.',
		truncated: 'Une limite a été atteinte ; ce qui s’est passé jusque-là est conservé.'
	},
	waits: {
		nothing: (ready) =>
			ready === 1
				? 'Elle n’attendra pas : un appel est prêt.'
				: `Elle n’attendra pas : ${n.decimal(ready)} appels sont prêts.`,
		timer: (isNow, seconds, until, whom, label) =>
			`${isNow ? 'Elle attend' : 'Si rien d’autre ne devient prêt, elle attendra'} ${n.seconds(seconds)}, jusqu’à ${n.instant(until)}, ` +
			`le minuteur ${whom ? `de ${code(whom)}` : code(label)}.`,
		job: (isNow, label) =>
			`${isNow ? 'Elle attend' : 'Si rien d’autre ne devient prêt, elle attendra'} ${code(label)}, qui s’exécute chez un exécutant.`,
		ever: (isNow) =>
			isNow
				? 'Elle attendrait sans fin.'
				: 'Si rien d’autre ne devient prêt, elle attendrait sans fin : aucun minuteur n’est posé et aucun exécutant n’est occupé.'
	},
	handles: 'Appels',
	places: {
		timers: 'Minuteurs',
		next: 'Au tour suivant',
		turn: 'À ce tour',
		running: 'En cours',
		out: 'Sortis'
	},
	wakes: (task) => `→ ${task}`,
	count: (handles) => n.decimal(handles),
	token: (what, place, order) => `${what} : ${place}, ${n.decimal(order)}`,
	steps: (task) => `un pas de ${task}`,
	timer: (label, task, when) =>
		`${label} jusqu’à ${n.instant(when)}${task ? `, puis réveille ${task}` : ''}`,
	more: (rest) => `+ ${n.decimal(rest)}`,

	life: 'La vie d’une tâche',
	lifeOf: (task) => `La vie de ${code(task)}`,
	noTask: 'Aucune tâche ne s’exécute ni n’est sélectionnée.',
	is: (state) => `État : ${state}.`,
	came: (from, state) => `État : ${state} ; avant : ${from}.`,
	states: {
		created: 'créée',
		ready: 'prête',
		running: 'en cours',
		blocking: 'bloque le fil',
		suspended: 'suspendue',
		waiting: 'en attente',
		blocked: 'bloquée',
		done: 'terminée',
		failed: 'échouée',
		cancelled: 'annulée'
	}
});
