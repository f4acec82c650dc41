import type { Finding } from '../../advice/finding';
import type { Language } from '../language';
import { adviceEn, type AdviceMessages } from './en';
import { adviceFr } from './fr';

const CATALOGUE: Record<Language, AdviceMessages> = { en: adviceEn, fr: adviceFr };

/** The words of the advice, which are apart from the others since they are loaded when asked for. */
export function adviceMessages(language: Language): AdviceMessages {
	return CATALOGUE[language];
}

/** What is said of a finding: what stands first, the sentence, and why. */
export function toldOf(finding: Finding, words: AdviceMessages) {
	// Each kind has a function for itself; that the finding is of its kind is known by the name.
	const head = words.heads[finding.kind] as (finding: Finding) => string;
	const sentence = words.sentences[finding.kind] as (finding: Finding) => string;
	return { head: head(finding), sentence: sentence(finding), reason: words.reasons[finding.kind] };
}
