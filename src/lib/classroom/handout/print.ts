import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import Handout from './Handout.svelte';

/** Prints a lesson on paper; what is put on the page for that is gone when printing is over. */
export function printHandout(props: ComponentProps<typeof Handout>): void {
	const sheet = mount(Handout, { target: document.body, props });
	flushSync();
	addEventListener('afterprint', () => void unmount(sheet), { once: true });
	print();
}
