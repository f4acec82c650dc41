import type { LessonMessages } from './en';

export const lessonsFr: LessonMessages = {
	lessons: 'Leçons',
	loading: 'Chargement …',
	notLoaded: 'La leçon n’est pas arrivée. Y a-t-il une connexion ? Essayez encore.',
	noLesson: 'Il n’y a pas ici de leçon de ce nom.',
	solved: (solved, tasks) =>
		solved >= tasks
			? 'Tous les exercices résolus'
			: `${solved} exercice${solved > 1 ? 's' : ''} sur ${tasks}`,
	openFolder: 'Ouvrir un dossier …',
	ownLesson: 'Une leçon à vous est un dossier avec un texte en.md ou fr.md et ses programmes.',
	refused: (count) =>
		count === 1
			? 'Le dossier n’a pas été ouvert :'
			: `Le dossier n’a pas été ouvert, pour ${count} raisons :`,
	lesson: (title) => `Leçon : ${title}`,
	leave: 'Quitter la leçon',
	print: 'Imprimer une feuille',
	paperName: 'Nom :',
	paperDate: 'Date :',
	paperWhy: 'Pourquoi ?',
	paperAnswers: 'Réponses',
	screens: 'Écrans de la leçon',
	screen: (place, title, isSolved) =>
		`${place} : ${title.replaceAll('`', '')}${isSolved ? ', résolu' : ''}`,
	previous: 'Écran précédent',
	next: 'Suivant',
	finish: 'Terminer',
	playStretch: 'Lire',
	right: 'juste',
	wrong: 'faux',
	isRight: 'Juste.',
	isWrong: (letter) => `Non : c’est ${letter}.`,
	onlyHere: (letter) => `Dans cette fenêtre seulement : c’est ${letter}.`,
	goal: 'À vous',
	holds: 'vrai',
	holdsNot: 'pas encore vrai',
	met: 'C’est fait : tout est vrai.',
	hint: 'Un indice',
	solution: 'Une solution',
	beside: 'La mettre à côté du mien',
	reset: 'Recommencer',
	predict: 'Et ensuite ?',
	stopPredicting: 'Ne plus prédire',
	what: 'Ce qui est demandé',
	asks: {
		task: 'Quelle tâche s’exécute ensuite ?',
		print: 'Qu’est-ce qui s’affiche ensuite ?',
		end: 'Quand le programme se termine-t-il ?'
	},
	askKinds: { task: 'tâche', print: 'sortie', end: 'fin' },
	nothingToAsk: 'Rien à choisir à partir d’ici. Reculez le curseur, ou demandez autre chose.',
	score: (right, asked) => (asked ? `${right} sur ${asked} juste${right > 1 ? 's' : ''}` : ''),
	summary: 'Bilan',
	allRight: 'Tout était juste.',
	wereWrong: 'À revoir :',
	goThere: 'Aller à ce moment',
	startOver: 'Recommencer',
	goOn: 'Question suivante',
	presenter: 'Présentateur',
	notes: 'Notes',
	nextStep: 'Ensuite :',
	nextScreen: 'Écran suivant :',
	noNextStep: 'la fin est atteinte.',
	sinceStart: 'Depuis le début ',
	black: 'Écran noir',
	code: 'Code QR',
	program: 'Programme projeté',
	notBlack: 'Montrer de nouveau l’image',
	projectAgain: 'Ouvrir la fenêtre projetée',
	noWindow:
		'Le navigateur n’a pas ouvert de fenêtre. Autorisez-les pour cette page et essayez encore.',
	condition: (text) => {
		const [, figure, comparison, value] = /^([a-z ]+?) (<=|>=|<|=|>) (.+)$/.exec(text) ?? [];
		const signs: Record<string, string> = {
			'<': 'moins de',
			'<=': 'au plus',
			'=': '',
			'>=': 'au moins',
			'>': 'plus de'
		};
		const amount = figure && `${signs[comparison]} ${value.replace('.', ',')}`.trim();
		const [, verb, name] =
			/^(keep|use|avoid|prints|never prints|error =|outcome =) (.+)$/.exec(text) ?? [];
		const [, place, line] = /^output (\d+) = (.*)$/.exec(text) ?? [];
		switch (verb ?? figure) {
			case 'end':
				return `se termine après ${amount}`;
			case 'blocked':
				return `retient la boucle ${amount}`;
			case 'gain':
				return `${amount} fois plus tôt que l’un après l’autre`;
			case 'tasks':
				return `tâches : ${amount}`;
			case 'most at once':
				return `tâches en même temps : ${amount}`;
			case 'notices':
				return value === '0' ? 'aucun avertissement' : `avertissements : ${amount}`;
			case 'lines':
				return `lignes affichées : ${amount}`;
			case 'keep':
				return `les appels de \`${name}\` restent tels quels`;
			case 'use':
				return `appelle \`${name}\``;
			case 'avoid':
				return `n’appelle pas \`${name}\``;
			case 'prints':
				return `affiche \`${name}\``;
			case 'never prints':
				return `n’affiche jamais \`${name}\``;
			case 'error =':
				return `se termine par \`${name}\``;
			case 'outcome =':
				return name === 'ok' ? 'se termine sans erreur' : `se termine ainsi : ${name}`;
			default:
				if (place) return `ligne ${place} de la sortie : \`${line}\``;
				return /^output same/.test(text) ? 'affiche la même chose' : text;
		}
	},
	problem: (code, subject) => {
		switch (code) {
			case 'too-many':
				return `Il y a ${subject} fichiers ici ; une leçon en a 200 au plus.`;
			case 'too-big':
				return 'Le fichier dépasse 1 Mo.';
			case 'not-text':
				return 'Ce n’est pas un texte en UTF-8 : enregistrez-le en UTF-8.';
			case 'unreadable':
				return 'Le fichier n’a pas pu être lu.';
			case 'too-long':
				return 'La simulation du programme prend trop de temps.';
			case 'no-text':
				return `\`${subject}\` ne contient pas de leçon : son texte est un fichier nommé en.md ou fr.md.`;
			case 'no-title':
				return 'La leçon n’a pas de titre : commencez par « # Titre ».';
			case 'no-screens':
				return 'La leçon n’a pas d’écran : chacun commence par « ## Titre ».';
			case 'empty-screen':
				return `L’écran « ${subject} » n’a pas de texte.`;
			case 'not-closed':
				return `Le bloc « ${subject} » n’est pas fermé : terminez-le par une ligne de trois accents graves.`;
			case 'second-task':
				return `Un écran n’a qu’un exercice : « ${subject} » est de trop.`;
			case 'second-block':
				return `Le bloc « ${subject} » est là deux fois.`;
			case 'unknown-key':
				return `« ${subject} » ne signifie rien ici.`;
			case 'bad-value':
				return `« ${subject} » n’est pas une valeur possible.`;
			case 'no-program':
				return `L’écran « ${subject} » a un exercice mais pas de programme : écrivez « program: NOM.py » dans un bloc « show ».`;
			case 'no-file':
				return `Il n’y a pas de fichier \`${subject}\` dans le dossier.`;
			case 'answers':
				return `Une question a deux à quatre réponses, des lignes qui commencent par « - [ ] » ; ici il y en a ${subject}.`;
			case 'right-answer':
				return `Une seule réponse est juste et marquée « - [x] » ; ici il y en a ${subject}.`;
			case 'no-checks':
				return 'Rien ne prouve la réponse : ajoutez une ligne « check: CONDITION ».';
			case 'no-conditions':
				return 'Le but n’a pas de conditions : ajoutez des lignes « - CONDITION ».';
			case 'condition':
				return `« ${subject} » n’est pas une condition.`;
			case 'not-so':
				return `Ce n’est pas le cas quand le programme s’exécute : ${subject}.`;
			case 'met-already':
				return 'Le programme atteint ce but tel qu’il est.';
			case 'no-solution':
				return `La solution n’atteint pas le but : « ${subject} » n’est pas vérifié.`;
			case 'moment':
				return `L’exécution n’a pas ce moment (« ${subject} »).`;
			case 'nothing-next':
				return `Il n’y a rien à choisir à partir d’ici (« ${subject} »).`;
			case 'syntax':
				return `Le programme ne se lit pas : ${subject}.`;
			case 'not-simulated':
				return `\`${subject}\` n’est pas simulé.`;
			case 'languages':
				return `Cette leçon et ${subject} diffèrent par leurs écrans ou leurs exercices.`;
		}
	}
};
