import { error, overflowError } from '../exceptions';
import { roundScaled } from '../text/float-repr';
import { truncate } from './float';
import { moduloInts, normalise, type Int } from './integer';

/** `round(value)` of a float: half to even. @throws PyException on inf and nan */
export function roundToInt(value: number): Int {
	if (!Number.isFinite(value)) return truncate(value);
	const rounded = normalise(roundScaled(Math.abs(value), 0));
	return value < 0 ? (typeof rounded === 'number' ? 0 - rounded : -rounded) : rounded;
}

/** `round(value, places)` of a float: exact decimal value, half to even. */
export function roundToPlaces(value: number, places: number): number {
	if (!Number.isFinite(value) || places > 323) return value;
	if (places < -308) return value < 0 || Object.is(value, -0) ? -0 : 0;
	const scaled = roundScaled(Math.abs(value), places);
	const rounded = Number(`${scaled}e${-places}`);
	if (!Number.isFinite(rounded)) throw error(overflowError, 'rounded value too large to represent');
	return value < 0 || Object.is(value, -0) ? -rounded : rounded;
}

/** `round(value, -places)` of an int: to a multiple of a power of ten, half to even. */
export function roundInt(value: Int, places: Int): Int {
	if (places >= 0) return value;
	const unit = 10n ** BigInt(-places);
	const rest = BigInt(moduloInts(value, normalise(unit)));
	const low = BigInt(value) - rest;
	const isUp = rest * 2n > unit || (rest * 2n === unit && (low / unit) % 2n !== 0n);
	return normalise(isUp ? low + unit : low);
}
