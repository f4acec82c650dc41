export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first of the person's languages (BCP 47 tags, best first) that the page speaks, else English. */
export function preferredLanguage(tags: readonly string[]): Language {
	for (const tag of tags) {
		const base = tag.toLowerCase().split('-')[0];
		const found = LANGUAGES.find((language) => language === base);
		if (found) return found;
	}
	return 'en';
}
