import { createContext } from 'svelte';
import type { Workbench } from '../workbench.svelte';

/** The state of the page for the components below. */
export const [getWorkbench, setWorkbench] = createContext<Workbench>();
