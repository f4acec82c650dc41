import { KEY } from './is-presenting';

const ROLES = ['presenter', 'projected'] as const;
export type Role = (typeof ROLES)[number];

/** One presentation: the windows that belong together, and what this one is for. */
export interface Session {
	readonly id: string;
	readonly role: Role;
}

/** The presentation that this window belongs to: its address says so, or it remembers over a reload. */
export function currentSession(): Session | null {
	const [, role, id] = /^#(presenter|projected)=([\w-]+)$/.exec(location.hash) ?? [];
	if (role && id) {
		const session = { id, role: role as Role };
		remember(session);
		// From here on the address may name a lesson.
		history.replaceState(history.state, '', location.pathname + location.search);
		return session;
	}
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

export const newSession = (role: Role): Session => ({ id: crypto.randomUUID(), role });

/** Opens the other window of a presentation; false if the browser does not allow it. */
export function openOther({ id, role }: Session): boolean {
	const other: Role = role === 'presenter' ? 'projected' : 'presenter';
	const address = `${location.pathname}${location.search}#${other}=${id}`;
	return window.open(address, `swimloop-${other}-${id}`, 'popup,width=1200,height=800') !== null;
}

function isSession(value: unknown): value is Session {
	if (typeof value !== 'object' || value === null) return false;
	const { id, role } = value as Partial<Session>;
	return typeof id === 'string' && ROLES.some((known) => known === role);
}
