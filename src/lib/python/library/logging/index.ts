import type { Interpreter } from '../../run/interpreter';
import { NotSimulated } from '../../run/limits';
import { PyDict } from '../../values/collections/dict';
import { PyList } from '../../values/collections/list';
import { defineGetters } from '../../values/descriptors';
import { error, PyException, typeError, valueError } from '../../values/exceptions';
import { toArray } from '../../values/iteration';
import { native } from '../../values/native';
import { asInt } from '../../values/numbers/integer';
import { PyModule, type Keywords, type PyType, type Value } from '../../values/object';
import { repr, str } from '../../values/text/repr';
import { isTrue } from '../../values/truth';
import { libraryModule, type MakeModule } from '../library-module';
import { LibraryObject, libraryType, procedure } from '../library-type';
import { writeOutput } from '../standard-streams';
import { BASIC_FORMAT, Formatter, messageOf, type LogRecord, type Style } from './record';

const LEVELS: ReadonlyMap<string, number> = new Map([
	['CRITICAL', 50],
	['FATAL', 50],
	['ERROR', 40],
	['WARNING', 30],
	['WARN', 30],
	['INFO', 20],
	['DEBUG', 10],
	['NOTSET', 0]
]);
const NAMES = new Map([...LEVELS].reverse().map(([name, level]) => [level, name]));
NAMES.set(50, 'CRITICAL').set(30, 'WARNING');
const nameOf = (level: number): string => NAMES.get(level) ?? `Level ${level}`;

/** logging._checkLevel */
function levelOf(vm: Interpreter, given: Value): number {
	const int = asInt(given);
	if (int !== undefined) return Number(int);
	if (typeof given !== 'string')
		throw error(typeError, `Level not an integer or a valid string: ${repr(vm, given)}`);
	const level = LEVELS.get(given);
	if (level === undefined) throw error(valueError, `Unknown level: ${repr(vm, given)}`);
	return level;
}

class FormatterObject extends LibraryObject {
	formatter = new Formatter(null, null, '%');
}

/** Writes records to the output, as a handler of the standard streams does. */
class Handler extends LibraryObject {
	level = 0;
	formatter: Formatter | null = null;
	handle(vm: Interpreter, record: LogRecord): void {
		if (this.cls === nullHandlerType || record.level < this.level) return;
		const formatter = this.formatter ?? new Formatter(null, null, '%');
		writeOutput(vm, formatter.text(vm, record) + '\n');
	}
}

class Logger extends LibraryObject {
	level = 0;
	isDisabled = false;
	propagates = true;
	readonly handlers: Handler[] = [];

	constructor(
		cls: PyType,
		readonly name: string,
		readonly manager: Manager
	) {
		super(cls);
	}

	/** The nearest logger above it, by the dots of the names, that there is. */
	get parent(): Logger | null {
		if (this === this.manager.root) return null;
		let name = this.name;
		while (name.includes('.')) {
			name = name.slice(0, name.lastIndexOf('.'));
			const logger = this.manager.loggers.get(name);
			if (logger) return logger;
		}
		return this.manager.root;
	}

	get effectiveLevel(): number {
		return this.level || (this.parent?.effectiveLevel ?? 0);
	}

	isEnabledFor(level: number): boolean {
		return !this.isDisabled && level > this.manager.disabledUpTo && level >= this.effectiveLevel;
	}

	/** callHandlers: without any handler, warnings go to the last resort. */
	handle(vm: Interpreter, record: LogRecord): void {
		const handlers = handlersOf(this);
		for (const handler of handlers) handler.handle(vm, record);
		if (!handlers.length && record.level >= 30)
			writeOutput(vm, new Formatter(null, null, '%').text(vm, record) + '\n');
	}
}

/** The handlers of a logger and of those above it, as far as it passes its records on. */
function handlersOf(logger: Logger): readonly Handler[] {
	const above = logger.propagates ? logger.parent : null;
	return above ? [...logger.handlers, ...handlersOf(above)] : logger.handlers;
}

/** The loggers of one run. */
class Manager {
	readonly loggers = new Map<string, Logger>();
	readonly root = new Logger(rootLoggerType, 'root', this);
	disabledUpTo = 0;

	constructor() {
		this.root.level = 30;
	}

	get(name: Value): Logger {
		if (name === null || name === '' || name === 'root') return this.root;
		if (typeof name !== 'string') throw error(typeError, 'A logger name must be a string');
		let logger = this.loggers.get(name);
		if (!logger) this.loggers.set(name, (logger = new Logger(loggerType, name, this)));
		return logger;
	}
}

/** What `exc_info=` asks for. */
function thrownOf(vm: Interpreter, given: Value): PyException | null {
	if (given instanceof PyException) return given;
	return isTrue(vm, given) ? vm.handledException() : null;
}

function log(
	vm: Interpreter,
	logger: Logger,
	level: number,
	message: Value,
	args: readonly Value[],
	keywords: Keywords,
	withException = false
): null {
	if (!logger.isEnabledFor(level)) return null;
	let frame = vm.frame;
	while (frame && !frame.code.name) frame = frame.caller;
	logger.handle(vm, {
		name: logger.name,
		level,
		levelName: nameOf(level),
		message: messageOf(vm, message, args),
		thrown: thrownOf(vm, keywords.get('exc_info') ?? withException),
		time: vm.recorder.time,
		line: vm.recorder.line,
		functionName: frame?.code.name ?? '<module>'
	});
	return null;
}

const MESSAGE = 'def msg, *args, **kwargs';
const CALLS = {
	debug: 10,
	info: 20,
	warning: 30,
	warn: 30,
	error: 40,
	critical: 50,
	fatal: 50,
	exception: 40
} as const;

const loggerType: PyType = libraryType('Logger', 'logging', {
	methods: {
		...Object.fromEntries(
			Object.entries(CALLS).map(([name, level]) => [
				name,
				[
					MESSAGE,
					(vm: Interpreter, self: Logger, message: Value, args: Value[], kwargs: Keywords) =>
						log(vm, self, level, message, args, kwargs, name === 'exception')
				] as const
			])
		),
		log: [
			'def level, msg, *args, **kwargs',
			(vm, self: Logger, level: Value, message: Value, args: Value[], kwargs: Keywords) =>
				log(vm, self, levelOf(vm, level), message, args, kwargs)
		],
		setLevel: [
			'def level',
			procedure((vm, self: Logger, level: Value) => {
				self.level = levelOf(vm, level);
			})
		],
		getEffectiveLevel: ['def', (_vm, self: Logger) => self.effectiveLevel],
		isEnabledFor: [
			'def level',
			(vm, self: Logger, level: Value) => self.isEnabledFor(levelOf(vm, level))
		],
		addHandler: [
			'def hdlr',
			procedure((_vm, self: Logger, handler: Handler) => {
				if (!self.handlers.includes(handler)) self.handlers.push(handler);
			})
		],
		removeHandler: [
			'def hdlr',
			procedure((_vm, self: Logger, handler: Handler) => {
				const at = self.handlers.indexOf(handler);
				if (at >= 0) self.handlers.splice(at, 1);
			})
		],
		hasHandlers: ['def', (_vm, self: Logger) => handlersOf(self).length > 0],
		getChild: [
			'def suffix',
			(vm, self: Logger, suffix: Value) => {
				const name = str(vm, suffix);
				return self.manager.get(self === self.manager.root ? name : `${self.name}.${name}`);
			}
		],
		__repr__: [
			'',
			(_vm, self: Logger) => `<${self.cls.name} ${self.name} (${nameOf(self.effectiveLevel)})>`
		]
	},
	getters: {
		name: (_vm, self: Logger) => self.name,
		level: (_vm, self: Logger) => self.level,
		handlers: (_vm, self: Logger) => new PyList([...self.handlers]),
		parent: (_vm, self: Logger) => self.parent
	}
});
defineGetters<Logger>(loggerType, {
	propagate: [
		(_vm, self) => self.propagates,
		(vm, self, value) => {
			self.propagates = isTrue(vm, value);
		}
	],
	disabled: [
		(_vm, self) => self.isDisabled,
		(vm, self, value) => {
			self.isDisabled = isTrue(vm, value);
		}
	]
});
const rootLoggerType = libraryType('RootLogger', 'logging', { base: loggerType });

const isStream = (value: Value): boolean =>
	value === null || (value instanceof PyModule && ['stdout', 'stderr'].includes(value.name));

const handlerType = (name: string): PyType =>
	libraryType(name, 'logging', {
		make: (cls) => {
			if (cls.isOwn) throw new NotSimulated(`a subclass of logging.${name}`);
			return new Handler(cls);
		},
		init: [
			'def stream=None',
			procedure((_vm, _self: Handler, stream: Value) => {
				if (!isStream(stream)) throw new NotSimulated('logging to a file');
			})
		],
		methods: {
			setLevel: [
				'def level',
				procedure((vm, self: Handler, level: Value) => {
					self.level = levelOf(vm, level);
				})
			],
			setFormatter: [
				'def fmt',
				procedure((_vm, self: Handler, given: FormatterObject | null) => {
					self.formatter = given?.formatter ?? null;
				})
			]
		}
	});
const streamHandlerType = handlerType('StreamHandler');
const nullHandlerType = handlerType('NullHandler');

const formatterType = libraryType('Formatter', 'logging', {
	make: (cls) => {
		if (cls.isOwn) throw new NotSimulated('a subclass of logging.Formatter');
		return new FormatterObject(cls);
	},
	init: [
		"def fmt=None, datefmt=None, style='%', validate=True, *, defaults=None",
		procedure((_vm, self: FormatterObject, fmt: Value, dateFormat: Value, style: Value) => {
			self.formatter = formatterOf(fmt, dateFormat, style);
		})
	]
});

function formatterOf(format: Value, dateFormat: Value, style: Value): Formatter {
	if (style === '$') throw new NotSimulated("logging: style '$'");
	if (style !== '%' && style !== '{') throw error(valueError, 'Style must be one of: %,{,$');
	return new Formatter(format as string | null, dateFormat as string | null, style as Style);
}

const CONFIG =
	`def *, filename=None, filemode=None, format=None, datefmt=None, style='%', level=None,
	stream=None, handlers=None, force=False, encoding=None, errors=None`.replace(/\s+/g, ' ');

const basicConfig = (manager: Manager) =>
	native('basicConfig', CONFIG, (vm, ...given: Value[]) => {
		const [filename, , format, dateFormat, style, level, stream, handlers, force] = given as [
			Value,
			Value,
			Value,
			Value,
			Value,
			Value,
			Value,
			Value,
			Value
		];
		if ((filename ?? null) !== null || !isStream(stream))
			throw new NotSimulated('logging to a file');
		const { root } = manager;
		if (isTrue(vm, force)) root.handlers.length = 0;
		if (root.handlers.length) return null;
		const formatter = formatterOf(format ?? BASIC_FORMAT, dateFormat, style);
		const chosen =
			handlers === null ? [new Handler(streamHandlerType)] : (toArray(vm, handlers) as Handler[]);
		for (const handler of chosen) {
			handler.formatter ??= formatter;
			root.handlers.push(handler);
		}
		if (level !== null) root.level = levelOf(vm, level);
		return null;
	});

export const makeLogging: MakeModule = () => {
	const manager = new Manager();
	const configure = basicConfig(manager);
	const calls = Object.entries(CALLS).map(([name, level]) =>
		native(name, MESSAGE, (vm, message: Value, args: Value[], kwargs: Keywords) => {
			if (!manager.root.handlers.length) configure.call(vm, [], null);
			return log(vm, manager.root, level, message, args, kwargs, name === 'exception');
		})
	);
	return libraryModule(
		'logging',
		[
			configure,
			...calls,
			loggerType,
			streamHandlerType,
			nullHandlerType,
			formatterType,
			native('getLogger', 'def name=None', (_vm, name: Value) => manager.get(name)),
			native('getLevelName', 'def level', (vm, level: Value) =>
				typeof level === 'string'
					? (LEVELS.get(level) ?? `Level ${level}`)
					: nameOf(levelOf(vm, level))
			),
			native('getLevelNamesMapping', 'def', () => PyDict.of(LEVELS)),
			native(
				'disable',
				'def level=50',
				procedure((vm, level: Value) => {
					manager.disabledUpTo = levelOf(vm, level);
				})
			),
			native(
				'log',
				'def level, msg, *args, **kwargs',
				(vm, level: Value, message: Value, args: Value[], kwargs: Keywords) => {
					if (!manager.root.handlers.length) configure.call(vm, [], null);
					return log(vm, manager.root, levelOf(vm, level), message, args, kwargs);
				}
			)
		],
		{ ...Object.fromEntries(LEVELS), root: manager.root, BASIC_FORMAT },
		`FileHandler Handler Filter Filterer LoggerAdapter LogRecord BufferingFormatter PlaceHolder
		addLevelName captureWarnings getLoggerClass setLoggerClass getLogRecordFactory
		setLogRecordFactory getHandlerByName getHandlerNames lastResort makeLogRecord shutdown
		raiseExceptions handlers config`
	);
};
