import { native } from '../values/native';
import { libraryModule, type MakeModule } from './library-module';

/** textwrap.dedent: what all lines that are not blank begin with is taken away. */
const dedent = native('dedent', 'def text', (_vm, text: string) => {
	const lines = text.split('\n');
	const margins = lines.filter((line) => line.trim()).map((line) => /^[ \t]*/.exec(line)![0]);
	const margin = margins.reduce((common, next) => {
		let i = 0;
		while (i < common.length && common[i] === next[i]) i++;
		return common.slice(0, i);
	}, margins[0] ?? '');
	return lines.map((line) => (line.trim() ? line.slice(margin.length) : '')).join('\n');
});

const indent = native(
	'indent',
	'def text, prefix, predicate=None',
	(vm, text: string, prefix: string, test) =>
		text
			.split(/(?<=\n)/)
			.map((line) =>
				(test === null ? line.trim() : vm.call(test, [line]) === true) ? prefix + line : line
			)
			.join('')
);

export const makeTextwrap: MakeModule = () =>
	libraryModule('textwrap', [dedent, indent], {}, 'wrap fill shorten TextWrapper');
