import type { Interpreter } from '../run/interpreter';
import { PyList } from '../values/collections/list';
import { PyException } from '../values/exceptions';
import { native } from '../values/native';
import type { Value } from '../values/object';
import { formatException, formatExceptionOnly } from '../values/text/traceback';
import { libraryModule, type MakeModule } from './library-module';
import { writeOutput } from './standard-streams';

const FILE = 'program.py';

/** The text of an exception as it is shown when nobody catches it. */
export function tracebackText(vm: Interpreter, thrown: PyException | null): string {
	const text = thrown ? formatException(vm, thrown, FILE, vm.source) : 'NoneType: None\n';
	vm.allocate(text.length);
	return text;
}

/** Exceptions are given as `exc`, or as the last but one of `type, value, traceback`. */
const given = (exc: Value, value: Value | undefined): PyException | null => {
	const thrown = value ?? exc;
	return thrown instanceof PyException ? thrown : null;
};

const GIVEN = 'def exc, /, value=?, tb=?, limit=None, file=None, chain=True';

const lines = (text: string): PyList => new PyList(text.match(/.*\n/g) ?? []);

export const makeTraceback: MakeModule = () =>
	libraryModule(
		'traceback',
		[
			native('format_exc', 'def limit=None, chain=True', (vm) =>
				tracebackText(vm, vm.handledException())
			),
			native('print_exc', 'def limit=None, file=None, chain=True', (vm) => {
				writeOutput(vm, tracebackText(vm, vm.handledException()));
				return null;
			}),
			native('format_exception', GIVEN, (vm, exc: Value, value?: Value) =>
				lines(tracebackText(vm, given(exc, value)))
			),
			native('print_exception', GIVEN, (vm, exc: Value, value?: Value) => {
				writeOutput(vm, tracebackText(vm, given(exc, value)));
				return null;
			}),
			native(
				'format_exception_only',
				'def exc, /, value=?, *, show_group=False',
				(vm, exc: Value, value?: Value) => {
					const thrown = given(exc, value);
					return new PyList(thrown ? formatExceptionOnly(vm, thrown) : ['NoneType: None\n']);
				}
			)
		],
		{},
		`print_tb print_last print_stack format_tb format_list format_stack extract_tb extract_stack
		walk_tb walk_stack clear_frames StackSummary FrameSummary TracebackException print_list`
	);
