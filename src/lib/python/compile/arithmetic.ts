import type { BinaryOperator } from '../syntax/ast';
import { binaryOperators } from '../values/operators';
import type { Operand } from './builder';

/**
 * A binary operator. The sums, differences and products of small integers are done here, which is
 * what loops and indices are made of; everything else by the operator's own function.
 */
export function binaryOperand(op: BinaryOperator, left: Operand, right: Operand): Operand {
	const general = binaryOperators[op];
	const small = SMALL[op];
	if (!small) return (frame) => general(frame.vm, left(frame), right(frame));
	return (frame) => {
		const x = left(frame);
		const y = right(frame);
		if (typeof x === 'number' && typeof y === 'number') {
			const result = small(x, y);
			if (Number.isSafeInteger(result)) return result;
		}
		return general(frame.vm, x, y);
	};
}

/** Exact while the result is a safe integer. */
const SMALL: Partial<Record<BinaryOperator, (x: number, y: number) => number>> = {
	'+': (x, y) => x + y,
	'-': (x, y) => x - y,
	'*': (x, y) => x * y || 0 // never -0
};
