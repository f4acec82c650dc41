import type { Interpreter } from '../../run/interpreter';
import { PyBytes } from '../../values/collections/bytes';
import { error, typeError } from '../../values/exceptions';
import { hash } from '../../values/hash';
import { asInt, bitLength, normalise, type Int } from '../../values/numbers/integer';
import { PyFloat, type PyType, type Value } from '../../values/object';
import { encode } from '../../values/text/encoding';
import { LibraryObject } from '../library-type';
import { MersenneTwister } from './mersenne-twister';
import { sha512 } from './sha512';

/** Stands for the seed that the system would give, so that a run gives the same numbers again. */
const DEFAULT_SEED = 0;

/** The state of a random.Random. */
export class Generator extends LibraryObject {
	readonly twister = new MersenneTwister();
	/** gauss() makes two numbers at a time: the second */
	nextGauss: number | null = null;

	constructor(cls: PyType) {
		super(cls);
		this.twister.seed([DEFAULT_SEED]);
	}

	seed(vm: Interpreter, given: Value): void {
		this.twister.seed(words(seedNumber(vm, given)));
		this.nextGauss = null;
	}

	random(): number {
		return this.twister.random();
	}

	/** A whole number of `count` random bits. */
	bits(count: number): Int {
		if (count === 0) return 0;
		if (count <= 32) return this.twister.next() >>> (32 - count);
		let number = 0n;
		for (let done = 0; done < count; done += 32) {
			const word = this.twister.next();
			const left = count - done;
			number |= BigInt(left < 32 ? word >>> (32 - left) : word) << BigInt(done);
		}
		return normalise(number);
	}

	/** _randbelow_with_getrandbits: a whole number in [0, n) */
	below(n: Int): Int {
		const count = bitLength(n);
		let number = this.bits(count);
		while (number >= n) number = this.bits(count);
		return number;
	}
}

function seedNumber(vm: Interpreter, given: Value): bigint {
	if (given === null) return BigInt(DEFAULT_SEED);
	const int = asInt(given);
	if (int !== undefined) return int < 0 ? -BigInt(int) : BigInt(int);
	if (given instanceof PyFloat) return BigInt.asUintN(64, BigInt(hash(vm, given)));
	if (typeof given !== 'string' && !(given instanceof PyBytes))
		throw error(
			typeError,
			'The only supported seed types are:\nNone, int, float, str, bytes, and bytearray.'
		);
	const text = typeof given === 'string' ? encode(given, 'utf-8', 'strict') : given.text;
	const bytes = Array.from(text, (c) => c.charCodeAt(0));
	return [...bytes, ...sha512(bytes)].reduce((all, byte) => (all << 8n) | BigInt(byte), 0n);
}

function words(number: bigint): number[] {
	const found: number[] = [];
	for (let left = number; left > 0n; left >>= 32n) found.push(Number(left & 0xffffffffn));
	return found.length ? found : [0];
}
