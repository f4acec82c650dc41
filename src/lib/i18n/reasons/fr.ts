import { withFrenchSpaces } from '../french-spaces';
import type { ReasonMessages } from './en';

export const reasonsFr: ReasonMessages = withFrenchSpaces({
	source: (file: string, name: string) => `CPython 3.14 : \`Lib/${file}\`, \`${name}\``,
	reasons: {
		'loop.start':
			'Une boucle est un objet avec une file d’appels prêts et un tas de minuteurs. `Runner` la crée avant toute tâche ; la première tâche est celle qu’on lui donne à exécuter.',
		'loop.iteration':
			'Chaque tour compte d’abord les appels de la file des prêtes, puis en exécute exactement autant. Ce qu’ils ajoutent vient après et passe au tour suivant, une fois les minuteurs regardés. Personne ne peut donc priver la boucle de ses minuteurs en se remettant en file.',
		'loop.wait.timer':
			'La file des prêtes est vide : la boucle dort dans son sélecteur jusqu’à la plus proche échéance du tas de minuteurs. L’horloge avance ici d’exactement autant. Rien du programme ne s’exécute entre-temps.',
		'loop.wait.thread':
			'La file des prêtes est vide : la boucle dort dans son sélecteur. Un exécutant qui a quelque chose pour elle ajoute un appel et écrit un octet dans une socket que le sélecteur surveille : cela réveille la boucle.',
		'loop.stop':
			'Avant de fermer la boucle, `Runner` annule les tâches qui restent et les laisse finir, ferme les générateurs asynchrones et attend les fils du groupe par défaut. Puis les deux files sont vidées.',
		'ready.created':
			'Créer une tâche, c’est mettre son premier pas dans la file des prêtes par `call_soon`. Aucune ligne de sa coroutine n’a encore été exécutée : cela se fait quand la boucle arrive à cet appel.',
		'ready.turn':
			'`sleep(0)` ne rend rien à attendre. La tâche remet donc elle-même son prochain pas au bout de la file des prêtes : tout ce qui y est passe d’abord.',
		'ready.timer':
			'À la fin de son attente, la boucle passe du tas à la file des prêtes chaque minuteur dont l’échéance est passée. Un minuteur ne réveille pas lui-même de tâche : il donne son résultat à un futur, et la tâche est prête un tour plus tard.',
		'ready.future':
			'Une tâche qui attend un futur y a laissé son `__wakeup`. Quand le futur est fini, chacun de ses rappels est confié à `call_soon` : il entre dans la file, et personne ne s’exécute aussitôt.',
		'ready.cancelled':
			'Annuler un futur le termine : ses rappels entrent dans la file des prêtes comme pour un résultat. La tâche qui l’attendait découvre l’annulation à son prochain pas.',
		'ready.call':
			'`call_soon` met l’appel dans un `Handle` au bout de la file des prêtes. Premier arrivé, premier servi : il n’y a pas de priorités.',
		'ready.thread':
			'Seul `call_soon_threadsafe` peut être appelé d’un autre fil : il ajoute l’appel, puis réveille la boucle, qui dort peut-être dans son sélecteur.',
		'run.task':
			'La boucle exécute un appel après l’autre dans son seul fil. Celui d’une tâche appelle `__step`, qui fait avancer la coroutine jusqu’au prochain `await` qui doit attendre. Jusque-là, rien d’autre ne s’exécute.',
		'run.callback':
			'Un rappel est une fonction ordinaire, exécutée d’un trait. Elle ne peut rien attendre ; elle peut donner des résultats, créer des tâches et demander d’autres appels.',
		'run.timer':
			'Le minuteur que pose `sleep` appelle cette fonction. Elle donne son résultat au futur, s’il n’a pas été annulé, et la tâche qui l’attend entre dans la file des prêtes : elle s’exécute au tour suivant.',
		'run.timeout':
			'Une échéance ne peut arrêter du code de l’extérieur : elle annule la tâche qui est entrée dans le bloc. `__aexit__` change ensuite `CancelledError` en `TimeoutError`, si la demande venait bien de l’échéance.',
		'run.gather':
			'`gather` apprend la fin de chaque enfant par un rappel. Le dernier pose la liste des résultats, dans l’ordre donné. Sans `return_exceptions`, le premier échec est posé aussitôt ; les autres enfants continuent.',
		'run.group':
			'Un `TaskGroup` apprend la fin de chacune de ses tâches par ce rappel. Au premier échec, il annule toutes les autres, et aussi sa parente, pour qu’elle arrive à la fin du bloc. La dernière laisse finir le bloc.',
		'run.wait':
			'`wait` compte celles qui restent. Il laisse continuer celle qui attend quand il n’y en a plus, dès la première avec `FIRST_COMPLETED`, ou dès le premier échec avec `FIRST_EXCEPTION`. Il n’annule personne.',
		'run.stop':
			'La tâche que la boucle devait exécuter est finie : ce rappel demande à la boucle de s’arrêter. Elle finit pourtant son tour : les appels déjà comptés sont exécutés.',
		'run.job':
			'Le futur du groupe vit dans un fil exécutant, celui de la boucle dans la boucle. Cet appel, exécuté par la boucle, copie le résultat ou l’exception de l’un à l’autre.',
		'handle.cancel':
			'Un appel n’est pas retiré de la file : il faudrait le chercher. Il est marqué, et la boucle le saute quand elle y arrive.',
		'timer.set':
			'`call_at` met un `TimerHandle` dans un tas ordonné par échéance. Rien ne s’exécute, rien n’attend : la boucle regardera la plus proche échéance à chaque tour.',
		'timer.timeout':
			'En entrant, `asyncio.timeout` demande à la boucle d’appeler `_on_timeout` à l’échéance. Si le bloc finit avant, cet appel est annulé.',
		'timer.due':
			'La boucle ne compare les échéances à son horloge qu’entre deux tours. Si un appel a tenu le fil au-delà, le minuteur est en retard d’autant : une échéance est un minimum, jamais une promesse.',
		'timer.cancel':
			'Le minuteur est seulement marqué. Il quitte le tas quand il arrive en tête, ou quand il y a plus de 100 minuteurs dont plus de la moitié sont annulés.',
		'task.create':
			'`create_task` met la coroutine dans une `Task` et prévoit son premier pas ; il revient aussitôt. Qui la crée devrait en garder une référence : la boucle n’en a qu’une faible.',
		'task.create.eager':
			'Une tâche impatiente fait son premier pas dans l’appel même qui la crée, sans passer par la file des prêtes. Si elle n’a rien à attendre, elle est finie avant que `create_task` revienne.',
		'step.first':
			'Le premier pas envoie `None` à la coroutine, qui va de sa première ligne au premier `await` qui doit attendre, ou à sa fin.',
		'step.send':
			'Le futur qu’elle attendait a appelé `__wakeup`, qui a trouvé un résultat et envoie `None` à la coroutine. L’`await` rend alors le résultat du futur, et le code continue après lui.',
		'step.throw':
			'Le futur qu’elle attendait s’est terminé par une exception. `__wakeup` la lève dans la coroutine, à son `await` : on peut l’y attraper comme une autre.',
		'step.cancelled':
			'Une annulation est une exception, `CancelledError`, levée dans la coroutine à son `await`. Les blocs `finally` et `except` s’exécutent ; qui l’attrape devrait la relever.',
		'suspend.turn':
			'`sleep(0)` est un simple `yield` : la seule façon de laisser passer les autres sans rien attendre. Un tour de boucle passe.',
		'suspend.sleep':
			'`sleep` crée un futur, demande à la boucle de lui donner un résultat après le délai, et l’attend. Le fil reste libre : dormir ne coûte rien à la boucle.',
		'suspend.future':
			'Le futur n’est pas fini : `__await__` le fait remonter par toutes les coroutines jusqu’à la tâche. Elle y laisse son `__wakeup` comme rappel et rend la main à la boucle.',
		'suspend.gather':
			'`gather` donne un seul futur, et c’est lui que la tâche attend. Ses enfants sont des tâches à part entière de la boucle : elles s’exécutent entre-temps, à tour de rôle.',
		'suspend.group':
			'À la fin de son bloc, un `TaskGroup` attend que l’ensemble de ses tâches soit vide. Il regarde à nouveau chaque fois qu’il est réveillé, car les tâches peuvent en créer d’autres.',
		'suspend.wait':
			'`wait` et `as_completed` laissent un rappel à chaque tâche et attendent un futur à eux. Avec un délai, un minuteur finirait cette attente ; il n’annule aucune tâche.',
		'suspend.job':
			'La fonction va à un groupe d’exécutants ; on attend un futur que l’exécutant terminera par l’intermédiaire de la boucle. Le fil de la boucle reste libre.',
		'suspend.shutdown':
			'À la fin, un fil à part ferme le groupe par défaut : il attend qu’aucun exécutant ne soit occupé, puis fait terminer par la boucle le futur qui est attendu ici.',
		'cancel.task':
			'`Task.cancel` ne fait que demander. Si la tâche attend un futur, c’est lui qui est annulé, et par lui ce qu’il représente. Sinon, un drapeau fait commencer son prochain pas par `CancelledError`.',
		'cancel.timeout':
			'L’heure venue, l’échéance appelle `cancel` sur la tâche entrée dans son bloc. Elle s’en souvient : seule sa propre demande devient une `TimeoutError`.',
		'cancel.group':
			'Après le premier échec, le groupe annule toutes ses tâches non finies et les attend. Puis il lève les échecs ensemble, dans un `ExceptionGroup`.',
		'cancel.run':
			'Quand la tâche principale est finie, `Runner` annule tout ce qui reste et fait tourner la boucle jusqu’à leur fin, pour que chaque `finally` s’exécute.',
		'end.done':
			'La coroutine a rendu sa valeur, dans une `StopIteration`. La tâche en fait son résultat, et les rappels de celles qui l’attendent entrent dans la file des prêtes.',
		'end.failed':
			'L’exception est sortie de la coroutine : la tâche la garde et la donne à qui l’attend. Si personne ne la regarde jamais, Python s’en plaint quand la tâche est jetée.',
		'end.cancelled':
			'`CancelledError` est sortie de la coroutine, ou restait due quand elle a fini : la tâche compte comme annulée. Qui l’attend reçoit aussi une `CancelledError`.',
		'future.gather':
			'`gather` fait une tâche de chaque coroutine donnée, et un seul futur pour tous les résultats. Elles sont prêtes aussitôt et s’exécutent dès que l’appelante attend.',
		'future.group':
			'`async with asyncio.TaskGroup()` note comme parente la tâche où il s’exécute. Il ne crée pas de tâche ; chaque `create_task` du groupe en ajoute une à son ensemble.',
		'future.wait':
			'`wait` prend des tâches qui existent déjà et ne lance rien. Il rend deux ensembles, celles qui sont finies et les autres, et ne lève rien lui-même.',
		'future.as_completed':
			'`as_completed` laisse un rappel à chacune ; celle qui finit est mise dans une file, d’où la boucle `for` les prend.',
		'future.shield':
			'`shield` donne un futur extérieur à l’appelante. L’annuler ne touche pas la tâche intérieure, qui continue ; gardez-en une référence.',
		'future.bare':
			'Un `Future` a un état, un résultat et une liste de rappels. De lui-même il ne fait rien : quelqu’un doit appeler `set_result`.',
		'future.depends':
			'Dépendre d’une tâche, c’est lui laisser un rappel. Il n’est pas appelé dès que la tâche finit, il entre dans la file des prêtes : apprendre une fin coûte un tour.',
		'future.end':
			'Terminer un futur confie chacun de ses rappels à `call_soon`, dans l’ordre où ils ont été ajoutés. On ne peut le faire qu’une fois.',
		'thread.block':
			'La boucle a fait un appel et attend qu’il revienne : personne d’autre ne sert la file. Tant que cela dure, aucun minuteur, aucune tâche ni échéance ne peut agir. `await asyncio.to_thread(…)` mettrait l’appel ailleurs.',
		'line.task':
			'Entre deux `await`, une coroutine s’exécute comme une fonction, et rien ne peut s’intercaler : seul un `await` qui doit attendre rend le fil à la boucle.',
		'line.program':
			'C’est du code du module ou d’un rappel, hors de toute tâche : il s’exécute comme tout programme Python, et aucune tâche n’avance avant qu’il revienne.',
		print:
			'Ce qui est affiché paraît dans l’ordre où les pas s’exécutent. `print` ne rend pas le fil.',
		'resource.create':
			'Il n’appartient à aucune boucle à sa création ; il est lié à la boucle courante quand quelqu’un doit y attendre pour la première fois. On ne peut le partager sans danger entre fils.',
		'resource.leave':
			'`CancelledError` a été levée là où elle attendait : son futur est retiré de la file. Si elle avait déjà été servie, son tour passe à la suivante.',
		'queue.leave':
			'`CancelledError` a été levée là où elle attendait : son futur est retiré de la file. Si elle avait déjà été réveillée, la suivante l’est à sa place.',
		'lock.wait':
			'`acquire` met un futur au bout d’une file et l’attend. Premier arrivé, premier servi ; qui vient pendant qu’on y attend attend aussi.',
		'lock.take':
			'Quand `acquire` le trouve libre et personne devant, il le prend sans attendre : un tel `await` ne passe pas du tout par la boucle. Celle qui était dans la file le prend quand elle s’exécute de nouveau.',
		'lock.give':
			'`release` le marque libre et réveille la première de la file en donnant un résultat à son futur. Elle ne le prend qu’en s’exécutant ; d’ici là, personne ne peut passer devant.',
		'semaphore.wait':
			'`acquire` attend s’il ne reste aucun permis, ou si quelqu’un est déjà dans la file. Il met un futur au bout et l’attend.',
		'semaphore.take':
			'`acquire` baisse le compteur de un s’il est au-dessus de zéro et que personne n’attend. Sinon, un permis est pris au nom de la première de la file, avant qu’elle s’exécute.',
		'semaphore.give':
			'`release` ajoute un permis ; `_wake_up_next` le reprend aussitôt pour la première qui attend et donne un résultat à son futur. Une nouvelle venue ne peut donc pas le prendre.',
		'event.wait':
			'Si l’événement n’est pas armé, `wait` met un futur dans sa file et l’attend. S’il l’est, il revient aussitôt, sans tour de boucle.',
		'event.give':
			'`set` termine le futur de toutes celles qui attendent. Toutes deviennent prêtes maintenant, dans l’ordre de leur arrivée, et qui vient après n’attend pas, jusqu’à `clear`.',
		'event.take':
			'`clear` marque seulement l’événement comme non armé. Celles dont `set` a terminé le futur continuent quand même ; qui appelle `wait` à partir de maintenant entre dans la file.',
		'condition.wait':
			'`wait` rend le verrou, attend une notification, puis reprend le verrou avant de continuer, ce qui peut demander une autre attente. Il faut donc revérifier la condition.',
		'condition.notify':
			'`notify` termine les futurs des premières de la file. Elles sont réveillées, mais chacune doit reprendre le verrou avant de sortir de `wait`, et celle qui notifie le tient encore.',
		'queue.get':
			'`get` attend, parmi celles qui veulent prendre, tant que la file est vide. Réveillé, il regarde à nouveau : une autre a pu prendre l’élément.',
		'queue.put':
			'`put` attend, parmi celles qui veulent mettre, tant que la file est pleine. C’est ainsi qu’une file bornée ralentit celle qui produit.',
		'queue.take':
			'Un élément est retiré, et la première de celles qui veulent mettre est réveillée, puisqu’il y a de la place. Elle met le sien en s’exécutant.',
		'queue.give':
			'L’élément est dans la file, le compte de ce qui reste à traiter monte, et la première de celles qui veulent prendre est réveillée. Elle le prend en s’exécutant.',
		'queue.join':
			'`join` attend un compte, non une file vide : chaque `put` le monte, chaque `task_done` le baisse. À zéro, toutes celles qui attendent sont réveillées.',
		'barrier.wait':
			'`wait` compte les arrivées, sous un verrou à elle. La dernière ouvre la barrière et réveille les autres ; nul n’entre à nouveau avant que toutes soient sorties.',
		'job.submit':
			'Un groupe met l’appel dans sa propre file, où ses fils se servent. Il ne lance un fil que si aucun n’est libre et qu’il y en a moins que `max_workers`.',
		'job.start':
			'Chaque exécutant prend l’appel suivant de la file du groupe, premier arrivé, premier servi, et l’exécute jusqu’au bout. On ne peut plus annuler un appel commencé.',
		'job.blocks':
			'Un appel qui attend le système, comme `time.sleep` ou une lecture, rend le GIL : la boucle et les autres fils continuent. C’est à cela que servent les fils.',
		'job.computes':
			'Un seul fil à la fois peut exécuter du Python : il tient le GIL et le passe toutes les 5 ms si d’autres le veulent. Des fils qui calculent mettent donc autant de temps que l’un après l’autre.',
		'job.process':
			'Un processus a son interpréteur et son GIL : il calcule sur un autre cœur pendant que la boucle continue. Ce qui entre et sort est sérialisé et copié.',
		'job.end':
			'L’exécutant ne peut toucher le futur de la boucle. Il confie un appel à `call_soon_threadsafe` ; la boucle copie le résultat à son tour suivant, puis réveille celle qui l’attend.',
		'notice.never-awaited':
			'Appeler une fonction `async def` ne fait que créer une coroutine ; rien de son code ne s’exécute. Python le dit quand la coroutine est jetée sans avoir jamais été attendue.',
		'notice.never-retrieved':
			'Une tâche ou un futur qui a échoué garde son exception pour qui l’attend ; jeté sans que personne l’ait demandée, il la signale dans `__del__`. Celle d’un simple rappel n’a personne à qui aller : la boucle la signale aussitôt.',
		'notice.task-destroyed':
			'La tâche a été jetée avant sa fin : personne ne l’a gardée, ou la boucle s’est fermée sur elle. Ce qui lui restait à faire, ses `finally` aussi, est perdu ou tardif.',
		'notice.run':
			'Ceci a été fait pour l’exécution seulement : le texte du programme reste tel quel.',
		'program.ok':
			'`asyncio.run` revient quand sa tâche principale est finie et que tout ce qui restait a été annulé et rangé.',
		'program.error':
			'Une exception qui sort de la tâche principale est relevée par `asyncio.run` ; personne ne l’a attrapée, Python affiche la trace et s’arrête.',
		'program.deadlock':
			'Rien n’est prêt, aucun minuteur n’est posé et aucun exécutant n’est occupé : le sélecteur attendrait sans limite. Le vrai Python resterait là sans un mot.',
		'program.stopped':
			'C’est le simulateur qui a arrêté le programme, pas Python. Tout ce qui s’est passé jusqu’ici est ce que fait CPython, et reste.'
	}
});
