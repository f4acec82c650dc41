import { normalise } from '../numbers/integer';
import { objectType, PyObject, PyType } from '../object';

export const rangeType = new PyType('range', [objectType]);

export class PyRange extends PyObject {
	override get cls(): PyType {
		return rangeType;
	}
	readonly length: number | bigint;

	/** `step` is not 0; all three are normalised integers */
	constructor(
		readonly start: number | bigint,
		readonly stop: number | bigint,
		readonly step: number | bigint
	) {
		super();
		this.length = rangeLength(start, stop, step);
	}

	/** The item at an index that is in range. */
	at(index: number | bigint): number | bigint {
		if (
			typeof this.start === 'number' &&
			typeof this.step === 'number' &&
			typeof index === 'number'
		) {
			const item = this.start + this.step * index;
			if (Number.isSafeInteger(item)) return item;
		}
		return normalise(BigInt(this.start) + BigInt(this.step) * BigInt(index));
	}
}

function rangeLength(start: number | bigint, stop: number | bigint, step: number | bigint) {
	if (step > 0 ? start >= stop : start <= stop) return 0;
	if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
		const distance = step > 0 ? stop - start : start - stop;
		if (Number.isSafeInteger(distance)) return Math.floor((distance - 1) / Math.abs(step)) + 1;
	}
	const distance = step > 0 ? BigInt(stop) - BigInt(start) : BigInt(start) - BigInt(stop);
	const size = step > 0 ? BigInt(step) : -BigInt(step);
	return normalise((distance - 1n) / size + 1n);
}
