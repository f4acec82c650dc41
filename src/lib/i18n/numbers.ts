import type { Language } from './language';

const NARROW_SPACE = '\u202f'; // not broken across lines

/** Writes numbers as a language does: `2.0 s` in English, `2,0 s` in French. */
export interface Numbers {
	/** Between `least` and `most` decimals, thousands grouped. */
	decimal(value: number, least?: number, most?: number): string;
	/** A length of time: at least one decimal, at most three. */
	seconds(value: number): string;
	/** A moment: always three decimals, so that they align and compare. */
	instant(value: number): string;
	/** A ratio: `3×`, `2.5×`. */
	times(value: number): string;
}

const MARKS: Record<Language, { point: string; group: string }> = {
	en: { point: '.', group: ',' },
	fr: { point: ',', group: NARROW_SPACE }
};

/** The number formats of a language. Infinity is written `∞`. */
export function numbers(language: Language): Numbers {
	const { point, group } = MARKS[language];

	function decimal(value: number, least = 0, most = 3): string {
		if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
		const [whole = '0', fraction = ''] = Math.abs(value).toFixed(most).split('.');
		let digits = fraction.length;
		while (digits > least && fraction[digits - 1] === '0') digits--;
		const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
		const sign = value < 0 && Number(value.toFixed(most)) !== 0 ? '−' : '';
		return sign + grouped + (digits ? point + fraction.slice(0, digits) : '');
	}

	return {
		decimal,
		seconds: (value) => `${decimal(value, 1, 3)}\u00a0s`,
		instant: (value) => `${decimal(value, 3, 3)}\u00a0s`,
		times: (value) => `${decimal(value, 0, 1)}×`
	};
}
