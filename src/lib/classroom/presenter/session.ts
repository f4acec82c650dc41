import { KEY } from './is-presenting';
import { newName } from './name';
import type { Word } from './registers';

const ROLES = ['presenter', 'projected'] as const;
export type Role = (typeof ROLES)[number];

/** One presentation: the windows that belong together, and what this one is for. */
export interface Session {
	readonly id: string;
	readonly role: Role;
	/** When it began, in milliseconds since 1970; a window that is opened later knows it from the first. */
	readonly started: number;
	/** Whether this window was projected when it was last seen. */
	readonly isProjected: boolean;
}

/** The presentation that this window belongs to: its address says so, or it remembers over a reload. */
export function currentSession(): Session | null {
	// A window begins with what the one that opened it remembers.
	const known = remembered();
	const [, role, id] = /^#(presenter|projected)=([\w-]+)$/.exec(location.hash) ?? [];
	if (role && id) {
		const started = known?.id === id ? known.started : Date.now();
		const session = { id, role: role as Role, started, isProjected: role === 'projected' };
		remember(session);
		// From here on the address may name a lesson.
		history.replaceState(history.state, '', location.pathname + location.search);
		return session;
	}
	return known;
}

function remembered(): Session | null {
	try {
		const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
		return isSession(kept) ? kept : null;
	} catch {
		return null;
	}
}

/** Keeps it for as long as the window is open. */
export function remember(session: Session): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(session));
	} catch {
		// After a reload it is a window of its own.
	}
}

/** Where a window keeps over a reload what it knew. */
const REGISTERS_KEY = 'swimloop.registers';

/** Keeps what a window of a presentation knows until it is there again. */
export function keepRegisters({ id }: Session, word: Word): void {
	try {
		sessionStorage.setItem(REGISTERS_KEY, JSON.stringify({ id, word }));
	} catch {
		// It asks the others.
	}
}

/** What this window knew before it was loaded anew, told once; null if there is nothing of this presentation. */
export function keptRegisters({ id }: Session): Word | null {
	try {
		const kept = JSON.parse(sessionStorage.getItem(REGISTERS_KEY) ?? 'null');
		// A window that is opened from here begins with a copy, and has to ask.
		sessionStorage.removeItem(REGISTERS_KEY);
		return kept?.id === id ? kept.word : null;
	} catch {
		return null;
	}
}

/** A presentation that begins with this window, which goes on being projected or not. */
export function newSession(isProjected: boolean): Session {
	return { id: newName(), role: 'projected', started: Date.now(), isProjected };
}

/** Opens the other window of a presentation; false if the browser does not allow it. */
export function openOther({ id, role }: Session): boolean {
	const other: Role = role === 'presenter' ? 'projected' : 'presenter';
	const address = `${location.pathname}${location.search}#${other}=${id}`;
	return window.open(address, `swimloop-${other}-${id}`, 'popup,width=1200,height=800') !== null;
}

function isSession(value: unknown): value is Session {
	if (typeof value !== 'object' || value === null) return false;
	const { id, role, started, isProjected } = value as Partial<Session>;
	const isWhole = typeof id === 'string' && typeof started === 'number';
	return isWhole && typeof isProjected === 'boolean' && ROLES.some((known) => known === role);
}
