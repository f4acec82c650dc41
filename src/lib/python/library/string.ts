import { getAttribute } from '../values/attributes';
import { toArray } from '../values/iteration';
import { native } from '../values/native';
import type { Value } from '../values/object';
import { libraryModule, type MakeModule } from './library-module';

const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = lower.toUpperCase();
const digits = '0123456789';
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
const whitespace = ' \t\n\r\x0b\x0c';

const capwords = native('capwords', 'def s, sep=None', (vm, s: Value, separator: Value) => {
	const words = toArray(vm, vm.call(getAttribute(vm, s, 'split'), [separator]));
	const capital = words.map((word) => vm.call(getAttribute(vm, word, 'capitalize'), []) as string);
	return capital.join(typeof separator === 'string' && separator ? separator : ' ');
});

export const makeString: MakeModule = () =>
	libraryModule(
		'string',
		[capwords],
		{
			ascii_lowercase: lower,
			ascii_uppercase: upper,
			ascii_letters: lower + upper,
			digits,
			hexdigits: digits + 'abcdefABCDEF',
			octdigits: '01234567',
			punctuation,
			whitespace,
			printable: digits + lower + upper + punctuation + whitespace
		},
		'Formatter Template templatelib'
	);
