import type { ResourceState } from '../trace/state';
import { numbers } from './numbers';

/** What is told of how it stands with a resource. */
type Level = Pick<ResourceState, 'type' | 'size' | 'left' | 'waiters'>;

const en = numbers('en').decimal;
const fr = numbers('fr').decimal;
// In French 0 and 1 are singular.
const s = (count: number) => (count < 2 ? '' : 's');

/** "1 of 2 free": how it stands with a resource, in English. */
export function levelEn({ type, size, left, waiters }: Level): string {
	switch (type) {
		case 'semaphore':
			return left <= size ? `${en(left)} of ${en(size)} free` : `${en(left)} free`;
		case 'lock':
			return left > 0 ? 'free' : 'taken';
		case 'condition':
			return left > 0 ? 'its lock is free' : 'its lock is taken';
		case 'event':
			return left > 0 ? 'set' : 'not set';
		case 'queue':
			if (size > 0) return `${en(left)} of at most ${en(size)} items`;
			return left === 1 ? '1 item' : `${en(left)} items`;
		case 'barrier':
			return `${en(waiters.length)} of ${en(size)} there`;
	}
}

/** "1 libre sur 2": how it stands with a resource, in French. */
export function levelFr({ type, size, left, waiters }: Level): string {
	switch (type) {
		case 'semaphore':
			return `${fr(left)} libre${s(left)}${left <= size ? ` sur ${fr(size)}` : ''}`;
		case 'lock':
			return left > 0 ? 'libre' : 'pris';
		case 'condition':
			return left > 0 ? 'son verrou est libre' : 'son verrou est pris';
		case 'event':
			return left > 0 ? 'armé' : 'pas armé';
		case 'queue':
			return `${fr(left)} élément${s(left)}${size > 0 ? ` sur ${fr(size)} au plus` : ''}`;
		case 'barrier':
			return `${fr(waiters.length)} présente${s(waiters.length)} sur ${fr(size)}`;
	}
}
