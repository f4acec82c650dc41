import { PyList } from '../values/collections/list';
import { PyTuple } from '../values/collections/tuple';
import { PyException, systemExit } from '../values/exceptions';
import { native } from '../values/native';
import type { Value } from '../values/object';
import { makeNamedTuple } from './collections/namedtuple';
import { libraryModule, type MakeModule } from './library-module';
import { standardStream } from './standard-streams';

const versionInfo = makeNamedTuple(
	'version_info',
	['major', 'minor', 'micro', 'releaselevel', 'serial'],
	'sys'
);

export const makeSys: MakeModule = () =>
	libraryModule(
		'sys',
		[
			native('exit', 'status=None, /', (_vm, status: Value) => {
				throw new PyException(systemExit, status === null ? [] : [status]);
			}),
			native('getrecursionlimit', '', () => 1000),
			native('exc_info', '', (vm) => {
				const thrown = vm.handledException();
				return new PyTuple([thrown && thrown.cls, thrown, null]);
			}),
			native('exception', '', (vm) => vm.handledException()),
			native('intern', 'string, /', (_vm, text: Value) => text),
			native('getdefaultencoding', '', () => 'utf-8')
		],
		{
			maxsize: 9223372036854775807n,
			argv: new PyList(['program.py']),
			version: '3.14.2',
			version_info: new PyTuple([3, 14, 2, 'final', 0], versionInfo),
			platform: 'linux',
			byteorder: 'little',
			executable: '',
			stdout: standardStream('stdout'),
			stderr: standardStream('stderr')
		},
		`stdin modules path getsizeof getrefcount settrace setprofile gettrace getprofile _getframe
		setrecursionlimit setswitchinterval getswitchinterval excepthook displayhook implementation
		float_info int_info hash_info flags hexversion maxunicode builtin_module_names
		stdlib_module_names meta_path path_hooks prefix exec_prefix base_prefix api_version
		set_asyncgen_hooks get_asyncgen_hooks set_coroutine_origin_tracking_depth
		get_coroutine_origin_tracking_depth is_finalizing getfilesystemencoding monitoring audit
		addaudithook breakpointhook call_tracing copyright dont_write_bytecode last_exc
		get_int_max_str_digits set_int_max_str_digits orig_argv unraisablehook warnoptions
		_is_gil_enabled abiflags activate_stack_trampoline base_exec_prefix deactivate_stack_trampoline
		float_repr_style getallocatedblocks getdlopenflags getfilesystemencodeerrors getunicodeinternedsize
		is_remote_debug_enabled is_stack_trampoline_active path_importer_cache platlibdir pycache_prefix
		remote_exec setdlopenflags thread_info`
	);
