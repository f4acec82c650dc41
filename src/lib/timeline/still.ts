/** Draws the first picture while the page is made. In the browser it stands there already, so the painter is left out. */
export const still = import.meta.env.SSR ? (await import('./svg')).svg : null;
