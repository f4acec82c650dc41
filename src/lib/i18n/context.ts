import { createContext } from 'svelte';
import type { Messages } from './en';

/** The words for the components below; a function, so that they follow a change of language. */
export const [getMessages, setMessages] = createContext<() => Messages>();
