import type { Group } from '../trace/deadlock';
import { names } from './en-group';
import type { EventSentences } from './facts';
import { numbers } from './numbers';

const n = numbers('en');

const who = (task: string) => (task ? `\`${task}\`` : 'The program');
const plural = (count: number, one: string, many = `${one}s`) =>
	`${n.decimal(count)} ${count === 1 ? one : many}`;
const countOf = ({ names, rest }: Group) => names.length + rest;

/** "1 of 2": how many are left, of how many where that is bounded. */
const part = (left: number, size: number) =>
	size > 0 && left <= size ? `${n.decimal(left)} of ${n.decimal(size)}` : n.decimal(left);

/** Who goes on now that somebody has given what they waited for. */
function served(woken: Group, first: string): string {
	if (woken.names.length === 0) return '';
	return countOf(woken) === 1
		? `; ${names(woken)}${first} will be woken`
		: `; ${names(woken)} will be woken`;
}

/** What locks, semaphores, events, conditions, queues and barriers do. */
export const enResources: Pick<
	EventSentences,
	'resource.create' | 'resource.wait' | 'resource.leave' | 'resource.take' | 'resource.give'
> = {
	'resource.create': ({ resource, type, size }) => {
		const made = `\`${resource}\` is used for the first time:`;
		switch (type) {
			case 'lock':
				return `${made} a lock, which one task at a time can hold.`;
			case 'semaphore':
				return `${made} a semaphore with ${plural(size, 'permit')}.`;
			case 'event':
				return `${made} an event, not set yet.`;
			case 'condition':
				return `${made} a condition, which has a lock of its own.`;
			case 'queue':
				return size > 0
					? `${made} a queue with ${plural(size, 'place')}.`
					: `${made} a queue without bound.`;
			case 'barrier':
				return `${made} a barrier that opens when ${plural(size, 'task is', 'tasks are')} there.`;
		}
	},
	'resource.wait': ({ task, resource, type, size, left, place, need, holders }) => {
		const it = `\`${resource}\``;
		const line = `it is number ${n.decimal(place)} in line`;
		const held = holders.names.length > 0 ? ` (${names(holders)})` : '';
		switch (need) {
			case 'release': {
				const what = type === 'lock' || type === 'semaphore' ? it : `the lock of ${it}`;
				if (type === 'semaphore' && left === 0)
					return `\`${task}\` must wait for ${it}, no permit is free${held}: ${line}.`;
				return `\`${task}\` must wait for ${what}${held && `, held by ${names(holders)}`}: ${line}.`;
			}
			case 'set':
				return `\`${task}\` waits until somebody sets ${it}: ${line}.`;
			case 'notify':
				return `\`${task}\` waits until somebody notifies ${it}: ${line}.`;
			case 'put':
				return `${it} is empty: \`${task}\` waits for an item; ${line}.`;
			case 'get':
				return `${it} is full, with ${plural(size, 'item')}: \`${task}\` waits for a place; ${line}.`;
			case 'task_done':
				return `\`${task}\` waits until every item of ${it} is marked as done.`;
			case 'wait':
				return `\`${task}\` waits at ${it} until ${plural(size, 'task is', 'tasks are')} there.`;
		}
	},
	'resource.leave': ({ task, resource }) =>
		`\`${task}\` leaves the line for \`${resource}\` without having been served.`,
	'resource.take': ({ task, resource, type, size, left, woken, isHandedOver, putBy, putAt }) => {
		const it = `\`${resource}\``;
		switch (type) {
			case 'semaphore': {
				const rest = left === 0 ? 'none is left' : `${part(left, size)} left`;
				return isHandedOver
					? `The permit of ${it} is kept for \`${task}\`, first in line: ${rest}.`
					: `${who(task)} takes a permit of ${it}: ${rest}.`;
			}
			case 'queue': {
				const by = putBy && `, put in by \`${putBy}\` at ${n.instant(putAt)}`;
				return `${who(task)} takes an item out of ${it}${by}: ${n.decimal(left)} left${served(woken, ', first in line to put,')}.`;
			}
			case 'lock':
				return `${who(task)} takes ${it}: whoever comes now must wait.`;
			case 'event':
				return `${who(task)} clears ${it}: whoever waits for it now must wait until it is set again.`;
			default:
				return `${who(task)} takes the lock of ${it}.`;
		}
	},
	'resource.give': ({ task, resource, type, size, left, woken }) => {
		const it = `\`${resource}\``;
		switch (type) {
			case 'semaphore':
				return `${who(task)} gives a permit back to ${it}: ${part(left, size)} free${served(woken, ', first in line,')}.`;
			case 'queue':
				return `${who(task)} puts an item into ${it}: ${part(left, size)} there${served(woken, ', first in line to get,')}.`;
			case 'event':
				return woken.names.length > 0
					? `${who(task)} sets ${it}${served(woken, ', which waits for it,')}.`
					: `${who(task)} sets ${it}: nobody waits for it.`;
			case 'lock':
				return woken.names.length > 0
					? `${who(task)} releases ${it}${served(woken, ', first in line,')}.`
					: `${who(task)} releases ${it}: it is free.`;
			default:
				return `${who(task)} releases the lock of ${it}${served(woken, ', first in line,')}.`;
		}
	}
};
