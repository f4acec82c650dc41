import type { Language } from '../i18n/language';

/** A program of the menu; with two files, a pair to compare. The files stand beside this one. */
export interface Starter {
	readonly id: string;
	/** Names without `.py`; the same program in French has `.fr` before it. */
	readonly files: readonly [string, string?];
	readonly words: Readonly<Record<Language, { title: string; description: string }>>;
}

export interface StarterGroup {
	readonly id: string;
	readonly title: Readonly<Record<Language, string>>;
	readonly starters: readonly Starter[];
}

/** What somebody sees who comes for the first time. */
export const FIRST_STARTER = 'one-after-another-or-together';

/** The group of usual shapes: programs to begin one's own with. */
export const SHAPES = 'shapes';

/** The menu of starters, from the first idea to the last. */
export const STARTERS: readonly StarterGroup[] = [
	{
		id: 'coroutines',
		title: { en: 'Coroutines', fr: 'Les coroutines' },
		starters: [
			{
				id: 'coroutine',
				files: ['coroutine'],
				words: {
					en: { title: 'A coroutine', description: 'A function that can pause and go on.' },
					fr: {
						title: 'Une coroutine',
						description: 'Une fonction qui peut s’interrompre, puis reprendre.'
					}
				}
			},
			{
				id: 'without-await',
				files: ['without-await'],
				words: {
					en: {
						title: 'A call without await',
						description: 'The call makes a coroutine; await runs it.'
					},
					fr: {
						title: 'Un appel sans await',
						description: 'L’appel crée une coroutine ; await l’exécute.'
					}
				}
			},
			{
				id: 'await-suspends',
				files: ['await-suspends'],
				words: {
					en: {
						title: 'await suspends, the loop goes on',
						description: 'While one coroutine waits, another runs.'
					},
					fr: {
						title: 'await suspend, la boucle continue',
						description: 'Pendant qu’une coroutine attend, une autre avance.'
					}
				}
			},
			{
				id: 'turns',
				files: ['turns'],
				words: {
					en: {
						title: 'Taking turns',
						description: 'sleep(0) goes to the back of the ready queue.'
					},
					fr: {
						title: 'Chacun son tour',
						description: 'sleep(0) renvoie au bout de la file des tâches prêtes.'
					}
				}
			}
		]
	},
	{
		id: 'together',
		title: { en: 'Together', fr: 'Ensemble' },
		starters: [
			{
				id: FIRST_STARTER,
				files: ['one-after-another', 'together'],
				words: {
					en: {
						title: 'One after another, or together',
						description: 'Three requests awaited in turn, beside gather.'
					},
					fr: {
						title: 'L’un après l’autre, ou ensemble',
						description: 'Trois requêtes attendues tour à tour, à côté de gather.'
					}
				}
			},
			{
				id: 'create-task',
				files: ['create-task'],
				words: {
					en: {
						title: 'A task in the background',
						description: 'create_task returns at once; the task runs later.'
					},
					fr: {
						title: 'Une tâche en arrière-plan',
						description: 'create_task rend la main aussitôt ; la tâche s’exécute après.'
					}
				}
			},
			{
				id: 'loop-of-awaits',
				files: ['loop-of-awaits'],
				words: {
					en: {
						title: 'A loop of awaits',
						description: 'Nothing overlaps, however many turns there are.'
					},
					fr: {
						title: 'Une boucle d’await',
						description: 'Rien ne se recouvre, quel que soit le nombre de tours.'
					}
				}
			},
			{
				id: 'as-completed',
				files: ['as-completed'],
				words: {
					en: {
						title: 'First come, first served',
						description: 'as_completed gives results in the order of arrival.'
					},
					fr: {
						title: 'Premier arrivé, premier servi',
						description: 'as_completed donne les résultats dans l’ordre d’arrivée.'
					}
				}
			},
			{
				id: 'task-group',
				files: ['task-group'],
				words: {
					en: {
						title: 'A group of tasks',
						description: 'One fails, the others are cancelled, the group raises.'
					},
					fr: {
						title: 'Un groupe de tâches',
						description: 'L’une échoue, les autres sont annulées, le groupe lève l’erreur.'
					}
				}
			}
		]
	},
	{
		id: 'ending',
		title: { en: 'Timeouts and cancellation', fr: 'Délais et annulation' },
		starters: [
			{
				id: 'timeouts',
				files: ['timeouts'],
				words: {
					en: {
						title: 'Two ways to stop waiting',
						description: 'wait_for limits one call, timeout a whole block.'
					},
					fr: {
						title: 'Deux façons de ne plus attendre',
						description: 'wait_for limite un appel, timeout tout un bloc.'
					}
				}
			},
			{
				id: 'cancellation',
				files: ['cancellation'],
				words: {
					en: {
						title: 'Cancelling a task',
						description: 'cancel asks; the task tidies up before it ends.'
					},
					fr: {
						title: 'Annuler une tâche',
						description: 'cancel demande ; la tâche range avant de finir.'
					}
				}
			}
		]
	},
	{
		id: 'sharing',
		title: { en: 'Limits and sharing', fr: 'Limiter et partager' },
		starters: [
			{
				id: 'semaphore',
				files: ['semaphore'],
				words: {
					en: { title: 'Six cars, two pumps', description: 'A semaphore lets in two at a time.' },
					fr: {
						title: 'Six voitures, deux pompes',
						description: 'Un sémaphore n’en laisse entrer que deux à la fois.'
					}
				}
			},
			{
				id: 'semaphore-100',
				files: ['semaphore-100'],
				words: {
					en: {
						title: 'A hundred requests, ten at a time',
						description: 'A hundred tasks, and a server that is not overrun.'
					},
					fr: {
						title: 'Cent requêtes, dix à la fois',
						description: 'Cent tâches, et un serveur qui n’est pas débordé.'
					}
				}
			},
			{
				id: 'race',
				files: ['race', 'race-with-lock'],
				words: {
					en: {
						title: 'A race, and a lock',
						description: 'An await between reading and writing loses money; a lock saves it.'
					},
					fr: {
						title: 'Une course, et un verrou',
						description:
							'Un await entre lire et écrire fait perdre de l’argent ; un verrou l’évite.'
					}
				}
			},
			{
				id: 'event',
				files: ['event'],
				words: {
					en: {
						title: 'Waiting for a signal',
						description: 'An event sets everybody off at once.'
					},
					fr: {
						title: 'Attendre un signal',
						description: 'Un événement fait partir tout le monde en même temps.'
					}
				}
			}
		]
	},
	{
		id: 'input-output',
		title: { en: 'Requests and files', fr: 'Requêtes et fichiers' },
		starters: [
			{
				id: 'aiohttp-client',
				files: ['aiohttp-client'],
				words: {
					en: {
						title: 'Pages with aiohttp',
						description: 'One session, three connections that wait together.'
					},
					fr: {
						title: 'Des pages avec aiohttp',
						description: 'Une session, trois connexions qui attendent ensemble.'
					}
				}
			},
			{
				id: 'httpx-client',
				files: ['httpx-client'],
				words: {
					en: {
						title: 'Questions that build on each other, with httpx',
						description: 'Only what does not depend on each other can overlap.'
					},
					fr: {
						title: 'Des questions qui s’enchaînent, avec httpx',
						description: 'Seul ce qui ne dépend pas l’un de l’autre peut se recouvrir.'
					}
				}
			},
			{
				id: 'files',
				files: ['files-open', 'files-aiofiles'],
				words: {
					en: {
						title: 'Files: open, or aiofiles',
						description: 'open holds the loop while it reads; aiofiles does not.'
					},
					fr: {
						title: 'Fichiers : open, ou aiofiles',
						description: 'open retient la boucle pendant qu’il lit ; aiofiles, non.'
					}
				}
			},
			{
				id: 'endpoint',
				files: ['endpoint'],
				words: {
					en: {
						title: 'An endpoint that asks two services',
						description: 'A FastAPI handler is as slow as the slower of the two.'
					},
					fr: {
						title: 'Une route qui interroge deux services',
						description: 'Une fonction FastAPI, aussi lente que le plus lent des deux.'
					}
				}
			}
		]
	},
	{
		id: 'threads',
		title: { en: 'Blocking and threads', fr: 'Bloquer, et les fils' },
		starters: [
			{
				id: 'blocking',
				files: ['blocking', 'run-in-executor'],
				words: {
					en: {
						title: 'Blocking the loop, or run_in_executor',
						description: 'The same slow call stops the heart, or lets it beat.'
					},
					fr: {
						title: 'Bloquer la boucle, ou run_in_executor',
						description: 'Le même appel lent arrête le cœur, ou le laisse battre.'
					}
				}
			},
			{
				id: 'work',
				files: ['work-in-threads', 'work-in-processes'],
				words: {
					en: {
						title: 'Work for the processor: threads, or processes',
						description: 'Threads share one GIL; processes have one each.'
					},
					fr: {
						title: 'Du calcul : fils, ou processus',
						description: 'Les fils se partagent un GIL ; chaque processus a le sien.'
					}
				}
			}
		]
	},
	{
		id: 'pitfalls',
		title: { en: 'Pitfalls', fr: 'Pièges' },
		starters: [
			{
				id: 'forgotten-await',
				files: ['forgotten-await'],
				words: {
					en: {
						title: 'The forgotten await',
						description: 'Nothing fails, and nothing happens.'
					},
					fr: { title: 'L’await oublié', description: 'Rien n’échoue, et rien ne se passe.' }
				}
			},
			{
				id: 'deadlock',
				files: ['deadlock'],
				words: {
					en: {
						title: 'Everybody waits for everybody',
						description: 'Two locks, taken in opposite orders: a deadlock.'
					},
					fr: {
						title: 'Chacun attend l’autre',
						description: 'Deux verrous pris en sens inverse : un interblocage.'
					}
				}
			}
		]
	},
	{
		id: SHAPES,
		title: { en: 'Shapes to start from', fr: 'Modèles pour commencer' },
		starters: [
			{
				id: 'fan-out',
				files: ['fan-out'],
				words: {
					en: {
						title: 'Fan out, and collect',
						description: 'One task for each; gather gives the answers in order.'
					},
					fr: {
						title: 'Répartir, puis rassembler',
						description: 'Une tâche pour chacun ; gather rend les réponses dans l’ordre.'
					}
				}
			},
			{
				id: 'pipeline',
				files: ['pipeline'],
				words: {
					en: {
						title: 'A pipeline',
						description: 'Stages linked by queues, all at work at the same time.'
					},
					fr: {
						title: 'Une chaîne',
						description: 'Des étapes reliées par des files, toutes au travail en même temps.'
					}
				}
			},
			{
				id: 'worker-pool',
				files: ['worker-pool'],
				words: {
					en: {
						title: 'A pool of workers',
						description: 'Three workers take jobs from one queue.'
					},
					fr: {
						title: 'Une équipe au travail',
						description: 'Trois tâches prennent leur ouvrage dans une même file.'
					}
				}
			},
			{
				id: 'producer-consumer',
				files: ['producer-consumer'],
				words: {
					en: {
						title: 'A producer and two consumers',
						description: 'A queue with room for two makes them wait for each other.'
					},
					fr: {
						title: 'Un producteur et deux consommateurs',
						description: 'Une file à deux places les fait s’attendre.'
					}
				}
			},
			{
				id: 'first-answer',
				files: ['first-answer'],
				words: {
					en: {
						title: 'The first answer wins',
						description: 'Three servers are asked; the slower ones are cancelled.'
					},
					fr: {
						title: 'La première réponse gagne',
						description: 'Trois serveurs sont interrogés ; les plus lents sont annulés.'
					}
				}
			},
			{
				id: 'retry',
				files: ['retry'],
				words: {
					en: {
						title: 'Try again, later and later',
						description: 'After each failure the pause is twice as long.'
					},
					fr: {
						title: 'Réessayer, de plus en plus tard',
						description: 'Après chaque échec, la pause est deux fois plus longue.'
					}
				}
			},
			{
				id: 'rate-limit',
				files: ['rate-limit'],
				words: {
					en: {
						title: 'Two requests a second',
						description: 'A lock keeps the distance between the starts.'
					},
					fr: {
						title: 'Deux requêtes par seconde',
						description: 'Un verrou garde la distance entre les départs.'
					}
				}
			}
		]
	}
];
