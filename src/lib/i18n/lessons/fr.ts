import type { LessonMessages } from './en';

export const lessonsFr: LessonMessages = {
	problem: (code, subject) => {
		switch (code) {
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
