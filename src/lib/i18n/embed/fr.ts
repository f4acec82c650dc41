import { withFrenchSpaces } from '../french-spaces';
import { numbers } from '../numbers';
import type { EmbedMessages } from './en';

const n = numbers('fr');

/** What an embedded player says in French beside the words of the page. */
export const embedFr: EmbedMessages = withFrenchSpaces({
	start: 'Démarrer',
	starting: 'Chargement …',
	description: 'Un programme asyncio, à parcourir pas à pas.',
	openFull: 'Ouvrir dans Swimloop',
	opensWindow: 'ouvre une nouvelle fenêtre',
	tooLong: 'Le programme est trop long pour un lien.',
	program: 'Programme',
	untitled: 'Un programme Python',
	moreLines: (count: number) =>
		`et ${n.decimal(count)} ${count === 1 ? 'autre ligne' : 'autres lignes'}`,
	notLoaded: 'Le lecteur n’a pas pu être chargé. Vérifiez la connexion et réessayez.',
	noProgram: 'L’adresse ne contient aucun programme. Copiez de nouveau tout le code d’intégration.',
	badLink: (why: string) => `Le programme de l’adresse n’a pas pu être ouvert : ${why}`,
	faults: {
		'not-a-link': 'ce n’est pas un lien.',
		empty: 'il n’y a rien dedans.',
		'unknown-version': 'il vient d’un Swimloop plus récent, ou n’est pas de Swimloop.',
		'too-long': 'il est plus long que tout lien de Swimloop.',
		truncated: 'la fin manque. Copiez de nouveau tout le code d’intégration.',
		altered: 'des caractères ont changé ou manquent. Copiez de nouveau le code d’intégration.',
		'inflates-too-far': 'il contient plus de texte qu’un lien ne peut en avoir.',
		'not-text': 'ce qu’il contient n’est pas du texte.',
		'not-a-program': 'ce qu’il contient n’est pas un programme.'
	},
	badParameter: (name: string, value: string, allowed: readonly string[]) =>
		`\`${name}=${value}\` n’est pas compris. Valeurs possibles : ${listed(allowed)}.`,
	seconds: 'un nombre de secondes',
	commands: {
		version: 'Ce lecteur comprend la version 1 des messages.',
		type: 'Cette commande n’existe pas.',
		field: 'Un champ de la commande manque ou a une valeur fausse.',
		flood: 'Trop de commandes attendent.',
		program: 'Il n’y a pas de programme pour faire cela.'
	}
});

function listed(words: readonly string[]): string {
	return `${words.slice(0, -1).join(', ')} ou ${words.at(-1)}`;
}
