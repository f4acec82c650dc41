import { css } from '../timeline/tokens';

/** The colours as a style sheet: by the system's preference, until the person chooses. */
export const themeCss = `
:root { color-scheme: light; ${css('light')} }
@media (prefers-color-scheme: dark) { :root { color-scheme: dark; ${css('dark')} } }
:root[data-theme='light'] { color-scheme: light; ${css('light')} }
:root[data-theme='dark'] { color-scheme: dark; ${css('dark')} }
:root[data-theme='projection'] { color-scheme: light; ${css('projection')} }
:root[data-theme='projection-dark'] { color-scheme: dark; ${css('projection-dark')} }
`.replace(/\s+/g, ' ');
