/** A folder, so that the page is found at `embed/` on every host. */
export const trailingSlash = 'always';
