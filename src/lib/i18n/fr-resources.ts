import type { Group } from '../trace/deadlock';
import type { EventSentences } from './facts';
import { names } from './fr-group';
import { numbers } from './numbers';

const n = numbers('fr');

const who = (task: string) => (task ? `\`${task}\`` : 'Le programme');
// In French 0 and 1 are singular.
const plural = (count: number, one: string, many = `${one}s`) =>
	`${n.decimal(count)} ${Math.abs(count) < 2 ? one : many}`;
const countOf = ({ names, rest }: Group) => names.length + rest;

/** "1 sur 2": how many are left, of how many where that is bounded. */
const part = (left: number, size: number) =>
	size > 0 && left <= size ? `${n.decimal(left)} sur ${n.decimal(size)}` : n.decimal(left);

/** Who goes on now that somebody has given what they waited for. */
function served(woken: Group, first: string): string {
	if (woken.names.length === 0) return '';
	return countOf(woken) === 1
		? ` ; ${names(woken)}${first} va être réveillée`
		: ` ; ${names(woken)} vont être réveillées`;
}

/** What locks, semaphores, events, conditions, queues and barriers do. */
export const frResources: Pick<
	EventSentences,
	'resource.create' | 'resource.wait' | 'resource.leave' | 'resource.take' | 'resource.give'
> = {
	'resource.create': ({ resource, type, size }) => {
		const made = `\`${resource}\` sert pour la première fois :`;
		switch (type) {
			case 'lock':
				return `${made} un verrou, qu’une seule tâche à la fois peut tenir.`;
			case 'semaphore':
				return `${made} un sémaphore à ${plural(size, 'permis', 'permis')}.`;
			case 'event':
				return `${made} un événement, pas encore armé.`;
			case 'condition':
				return `${made} une condition, qui a son propre verrou.`;
			case 'queue':
				return size > 0
					? `${made} une file de ${plural(size, 'place')}.`
					: `${made} une file sans limite.`;
			case 'barrier':
				return `${made} une barrière qui s’ouvre quand ${plural(size, 'tâche y est', 'tâches y sont')}.`;
		}
	},
	'resource.wait': ({ task, resource, type, size, left, place, need, holders }) => {
		const it = `\`${resource}\``;
		const line = `elle est numéro ${n.decimal(place)} dans la file`;
		const held = holders.names.length > 0;
		switch (need) {
			case 'release': {
				const what = type === 'lock' || type === 'semaphore' ? it : `le verrou de ${it}`;
				if (type === 'semaphore' && left === 0)
					return `\`${task}\` doit attendre ${it}, aucun permis n’est libre${held ? ` (${names(holders)})` : ''} : ${line}.`;
				return `\`${task}\` doit attendre ${what}${held ? `, que ${countOf(holders) === 1 ? 'tient' : 'tiennent'} ${names(holders)}` : ''} : ${line}.`;
			}
			case 'set':
				return `\`${task}\` attend qu’on arme ${it} : ${line}.`;
			case 'notify':
				return `\`${task}\` attend qu’on notifie ${it} : ${line}.`;
			case 'put':
				return `${it} est vide : \`${task}\` attend un élément ; ${line}.`;
			case 'get':
				return `${it} est pleine, avec ${plural(size, 'élément')} : \`${task}\` attend une place ; ${line}.`;
			case 'task_done':
				return `\`${task}\` attend que tous les éléments de ${it} soient marqués comme faits.`;
			case 'wait':
				return `\`${task}\` attend à ${it} que ${plural(size, 'tâche y soit', 'tâches y soient')}.`;
		}
	},
	'resource.leave': ({ task, resource }) =>
		`\`${task}\` quitte la file de \`${resource}\` sans avoir été servie.`,
	'resource.take': ({ task, resource, type, size, left, woken, isHandedOver, putBy, putAt }) => {
		const it = `\`${resource}\``;
		switch (type) {
			case 'semaphore': {
				const rest = left === 0 ? 'il n’en reste aucun' : `il en reste ${part(left, size)}`;
				return isHandedOver
					? `Le permis de ${it} est gardé pour \`${task}\`, en tête de sa file : ${rest}.`
					: `${who(task)} prend un permis de ${it} : ${rest}.`;
			}
			case 'queue': {
				const by = putBy && `, mis par \`${putBy}\` à ${n.instant(putAt)}`;
				return `${who(task)} prend un élément de ${it}${by} : il en reste ${n.decimal(left)}${served(woken, ', la première qui veut en mettre un,')}.`;
			}
			case 'lock':
				return `${who(task)} prend ${it} : qui vient maintenant doit attendre.`;
			case 'event':
				return `${who(task)} désarme ${it} : qui l’attend désormais attend qu’on l’arme de nouveau.`;
			default:
				return `${who(task)} prend le verrou de ${it}.`;
		}
	},
	'resource.give': ({ task, resource, type, size, left, woken }) => {
		const it = `\`${resource}\``;
		switch (type) {
			case 'semaphore':
				return `${who(task)} rend un permis à ${it} : ${part(left, size)} libre${left < 2 ? '' : 's'}${served(woken, ', en tête de sa file,')}.`;
			case 'queue':
				return `${who(task)} met un élément dans ${it} : il y en a ${part(left, size)}${served(woken, ', la première qui en veut un,')}.`;
			case 'event':
				return woken.names.length > 0
					? `${who(task)} arme ${it}${served(woken, ', qui l’attend,')}.`
					: `${who(task)} arme ${it} : personne ne l’attend.`;
			case 'lock':
				return woken.names.length > 0
					? `${who(task)} libère ${it}${served(woken, ', en tête de sa file,')}.`
					: `${who(task)} libère ${it} : il est libre.`;
			default:
				return `${who(task)} libère le verrou de ${it}${served(woken, ', en tête de sa file,')}.`;
		}
	}
};
