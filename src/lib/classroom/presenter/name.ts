/**
 * A name that nothing else has. `crypto.randomUUID` is only there where the page came over a secure
 * connection, and a school's own server is often plain HTTP.
 */
export function newName(): string {
	return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
}
