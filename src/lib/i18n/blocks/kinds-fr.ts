import type { BlockKinds } from './kinds-en';

/** What blocks are called, read like and do, in French. */
export const kindsFr: BlockKinds = {
	coroutine: {
		name: 'Coroutine',
		row: 'coroutine {name}({parameters})',
		sentence: 'Une fonction qui peut s’interrompre. Elle a un couloir quand une tâche l’exécute.'
	},
	'await-call': {
		name: 'Appeler et attendre',
		row: 'attendre {call} [et garder {result}]',
		sentence:
			'Exécute une coroutine dans cette tâche, qui reprend quand elle est finie : pas de nouveau couloir.'
	},
	'create-task': {
		name: 'Créer une tâche',
		row: 'lancer {call} [et garder {result}]',
		sentence: 'Un nouveau couloir commence ; cette tâche continue aussitôt.'
	},
	'await-task': {
		name: 'Attendre une tâche',
		row: 'attendre la tâche {task} [et garder {result}]',
		sentence: 'Cette tâche attend qu’une autre soit finie.'
	},
	gather: {
		name: 'Rassembler',
		row: 'ensemble [et garder {result}]',
		sentence: 'Plusieurs couloirs commencent ensemble ; cette tâche attend la fin du dernier.'
	},
	'gather-each': {
		name: 'Rassembler pour chaque',
		row: 'ensemble {call} pour chaque {variable} [parmi {count}] [de {iterable}] [et garder {result}]',
		sentence: 'Un couloir par élément ; cette tâche attend la fin du dernier.'
	},
	'task-group': {
		name: 'Groupe de tâches',
		row: 'groupe de tâches {group}',
		sentence:
			'Les couloirs qui y commencent y finissent tous ; si l’un échoue, les autres sont annulés.'
	},
	'group-task': {
		name: 'Tâche du groupe',
		row: 'lancer {call} dans {group} [et garder {result}]',
		sentence: 'Un nouveau couloir commence, et le groupe en attend la fin.'
	},
	'wait-first': {
		name: 'Attendre la première',
		row: 'attendre la première de {tasks} dans {done}, les autres dans {pending}',
		sentence: 'Cette tâche reprend dès qu’une autre est finie ; le reste continue.'
	},
	'as-completed': {
		name: 'Dans l’ordre d’arrivée',
		row: 'pour chaque {variable} de {tasks} à mesure qu’elles finissent',
		sentence: 'Prend les résultats dans l’ordre où les couloirs finissent.'
	},
	cancel: {
		name: 'Annuler',
		row: 'annuler {task}',
		sentence: 'Un autre couloir finit avant l’heure, dès qu’il a rangé.'
	},

	sleep: {
		name: 'Dormir',
		row: 'dormir {seconds} s',
		sentence: 'La tâche attend cette durée ; la boucle exécute les autres pendant ce temps.'
	},
	request: {
		name: 'Requête',
		row: 'attendre {seconds} s : {label}',
		sentence: 'La tâche attend une réponse de l’extérieur ; la boucle exécute les autres.'
	},
	timeout: {
		name: 'Délai autour',
		row: 'au plus {seconds} s [et garder {result}]',
		sentence: 'Ce qui est dedans est annulé s’il dure plus longtemps.'
	},
	'wait-for': {
		name: 'Attendre, avec une limite',
		row: 'attendre {call} au plus {seconds} s [et garder {result}]',
		sentence: 'Attend un seul appel, et l’annule s’il dure plus longtemps.'
	},

	semaphore: {
		name: 'Sémaphore',
		row: 'créer le sémaphore {result} pour {count}',
		sentence: 'Laisse entrer un nombre fixé de tâches à la fois ; les autres feront la queue.'
	},
	'hold-semaphore': {
		name: 'Tenir un sémaphore',
		row: 'tenir le sémaphore {resource}',
		sentence: 'La tâche fait la queue pour une place, et la rend à la fin.'
	},
	lock: {
		name: 'Verrou',
		row: 'créer le verrou {result}',
		sentence: 'Laisse entrer une tâche à la fois ; les autres feront la queue.'
	},
	'hold-lock': {
		name: 'Tenir un verrou',
		row: 'tenir le verrou {resource}',
		sentence: 'Une tâche est dedans ; la suivante entre quand elle est sortie.'
	},
	event: {
		name: 'Événement',
		row: 'créer l’événement {result}',
		sentence: 'Un signal que toutes les tâches peuvent attendre.'
	},
	'event-wait': {
		name: 'Attendre un événement',
		row: 'attendre l’événement {event}',
		sentence: 'La tâche attend qu’une autre donne le signal.'
	},
	'event-set': {
		name: 'Donner le signal',
		row: 'donner le signal {event}',
		sentence: 'Toutes les tâches qui attendent l’événement deviennent prêtes d’un coup.'
	},
	queue: {
		name: 'File',
		row: 'créer la file {result} [de {count} places]',
		sentence:
			'Passe des choses d’une tâche à l’autre, dans l’ordre ; le nombre de places peut être limité.'
	},
	'queue-put': {
		name: 'Mettre dans une file',
		row: 'mettre {value} dans {queue}',
		sentence: 'La tâche attend tant que la file est pleine, puis y dépose une chose.'
	},
	'queue-get': {
		name: 'Prendre dans une file',
		row: 'prendre dans {queue} [et garder {result}]',
		sentence: 'La tâche attend tant que la file est vide, puis y prend une chose.'
	},
	'queue-done': {
		name: 'Une chose traitée',
		row: 'une chose de {queue} est traitée',
		sentence: 'Dit à la file que la chose qu’on y a prise est traitée.'
	},
	'queue-join': {
		name: 'Attendre toute une file',
		row: 'attendre toute la file {queue}',
		sentence: 'La tâche attend que tout ce qui a été mis dans la file soit traité.'
	},
	condition: {
		name: 'Condition',
		row: 'créer la condition {result}',
		sentence: 'Un verrou où des tâches attendent qu’une autre leur dise de regarder de nouveau.'
	},
	'hold-condition': {
		name: 'Tenir une condition',
		row: 'tenir la condition {resource}',
		sentence: 'Une tâche est dedans, comme avec un verrou ; y attendre laisse entrer les autres.'
	},
	'condition-wait': {
		name: 'Attendre dans une condition',
		row: 'attendre un avis de {condition}',
		sentence: 'La tâche sort, attend d’être prévenue, puis rentre.'
	},
	'condition-notify': {
		name: 'Prévenir',
		row: 'prévenir {condition} [pour {count}]',
		sentence: 'Les tâches qui attendent dans la condition rentrent l’une après l’autre.'
	},
	barrier: {
		name: 'Barrière',
		row: 'créer la barrière {result} pour {count}',
		sentence: 'S’ouvre quand assez de tâches y sont arrivées.'
	},
	'barrier-wait': {
		name: 'Attendre à une barrière',
		row: 'attendre à la barrière {barrier}',
		sentence: 'La tâche attend que les autres soient là ; puis toutes repartent ensemble.'
	},

	blocking: {
		name: 'Appel bloquant',
		row: 'bloquer le fil pendant {seconds} s',
		sentence: 'Rien d’autre ne s’exécute pendant ce temps : tous les couloirs sont affamés.'
	},
	compute: {
		name: 'Du calcul',
		row: 'calculer {code} pendant {seconds} s',
		sentence: 'La tâche calcule sans pause : tous les couloirs sont affamés.'
	},
	'to-thread': {
		name: 'Confier à un fil',
		row: 'attendre {call} dans un fil [et garder {result}]',
		sentence: 'Un autre fil fait l’appel bloquant ; la boucle exécute les autres tâches.'
	},
	'to-process': {
		name: 'Confier à un processus',
		row: 'attendre {call} dans un processus de {pool} [et garder {result}]',
		sentence:
			'Un autre processus calcule sur son propre cœur ; la boucle exécute les autres tâches.'
	},
	'forgotten-await': {
		name: 'await oublié',
		row: '{call} sans await',
		sentence: 'Crée une coroutine qui ne s’exécute jamais : elle n’a pas de couloir.'
	},

	print: {
		name: 'Afficher',
		row: 'afficher {value}',
		sentence: 'Écrit dans la sortie ; cela ne prend pas de temps.'
	},
	repeat: {
		name: 'Répéter',
		row: 'répéter {count} fois, en comptant {variable}',
		sentence:
			'Ce qui est dedans s’exécute un nombre fixé de fois, à la suite, dans le même couloir.'
	},
	'for-each': {
		name: 'Pour chaque',
		row: 'pour chaque {variable} de {iterable}',
		sentence: 'Ce qui est dedans s’exécute pour chaque chose, à la suite, dans le même couloir.'
	},
	while: {
		name: 'Tant que',
		row: 'tant que {condition}',
		sentence: 'Ce qui est dedans s’exécute encore et encore, tant que la condition est vraie.'
	},
	if: {
		name: 'Si',
		row: 'si {condition}',
		sentence: 'Ce qui est dedans ne s’exécute que si la condition est vraie.'
	},
	try: {
		name: 'Essayer',
		row: 'essayer',
		sentence: 'Si ce qui est dedans échoue, le couloir continue sous « en cas d’exception ».'
	},
	raise: {
		name: 'Lever une exception',
		row: 'lever [{exception}]',
		sentence: 'La tâche échoue ici, sauf si un « essayer » autour s’occupe de l’exception.'
	},
	return: {
		name: 'Renvoyer',
		row: 'renvoyer [{value}]',
		sentence: 'La coroutine finit ici et donne son résultat à qui l’attend.'
	},
	set: {
		name: 'Donner une valeur',
		row: 'mettre {target} à {value}',
		sentence: 'Garde une valeur sous un nom ; cela ne prend pas de temps.'
	},
	comment: {
		name: 'Légende',
		row: '# {text}',
		sentence: 'Des mots que l’on montre quand le bloc du dessous s’exécute.'
	},
	line: {
		name: 'Ligne de Python',
		row: '{code}',
		sentence: 'N’importe quelle instruction de Python, écrite à la main.'
	},

	title: { name: 'Titre', row: '{text}' },
	import: { name: 'Importer', row: 'importer {modules}' },
	'import-from': { name: 'Importer de', row: 'de {module} importer {names}' },
	function: { name: 'Fonction', row: 'fonction {name}({parameters})' },
	class: { name: 'Classe', row: 'classe {name}[({bases})]' },
	run: { name: 'Exécuter', row: 'exécuter {call} dans la boucle' },
	call: { name: 'Appeler', row: 'appeler {call} [et garder {result}]' },
	'gather-call': { name: 'L’un des appels', row: '{call}' },
	with: { name: 'Avec', row: 'avec {items}' },
	'async-with': { name: 'Avec, en attendant', row: 'avec {items}, en attendant' },
	'async-for': {
		name: 'Pour chaque, en attendant',
		row: 'pour chaque {variable} attendu de {iterable}'
	},
	change: { name: 'Changer une valeur', row: 'changer {target} {operator} {value}' },
	break: { name: 'Sortir', row: 'sortir de la répétition' },
	continue: { name: 'Continuer', row: 'passer à la répétition suivante' },
	pass: { name: 'Ne rien faire', row: 'ne rien faire' }
};
