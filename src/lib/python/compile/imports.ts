import { findAttribute } from '../values/attributes';
import { error, importError } from '../values/exceptions';
import { PyModule, type Value } from '../values/object';
import { REFUSED_MODULES } from '../run/known-libraries';
import { Opaque } from '../values/opaque';
import type { Stmt } from '../syntax/ast';
import type { Builder, Place } from './builder';
import { emitUnsupported, placeOf } from './expressions';
import { storeName } from './names';

/** A module that the simulator knows, else an opaque value of that name. */
function load(b: Builder, name: string, place: Place): Value {
	const [root] = name.split('.') as [string];
	if (REFUSED_MODULES.has(root)) emitUnsupported(b, place, `import ${name}`);
	return b.program.importModule(name) ?? new Opaque(name);
}

export function compileImport(b: Builder, node: Extract<Stmt, { type: 'Import' }>): void {
	for (const { name, asname } of node.names) {
		// `import a.b` binds a, `import a.b as c` binds the submodule
		const [top] = name.split('.') as [string];
		const write = storeName(b, asname ?? top);
		const place = placeOf(b, node);
		const whole = load(b, name, place);
		const module = asname || name === top ? whole : load(b, top, place);
		b.emit((next) => (frame) => {
			write(frame, module);
			return next;
		});
	}
}

export function compileImportFrom(b: Builder, node: Extract<Stmt, { type: 'ImportFrom' }>): void {
	if (node.level > 0 || node.module === '__future__') {
		if (node.level > 0) emitUnsupported(b, placeOf(b, node), 'relative import');
		return;
	}
	const module = load(b, node.module, placeOf(b, node));
	for (const { name, asname } of node.names) {
		if (name === '*') {
			importAll(b, module, placeOf(b, node));
			continue;
		}
		const write = storeName(b, asname ?? name);
		b.emit((next) => (frame) => {
			const value =
				findAttribute(frame.vm, module, name) ?? b.program.importModule(`${node.module}.${name}`);
			if (value === undefined)
				throw error(
					importError,
					`cannot import name '${name}' from '${node.module}' (unknown location)`
				);
			write(frame, value);
			return next;
		});
	}
}

function importAll(b: Builder, module: Value, place: Place): void {
	if (!(module instanceof PyModule))
		return emitUnsupported(b, place, 'import * of an unknown module');
	const names = [...module.attrs].filter(([name]) => !name.startsWith('_'));
	const writes = names.map(([name, value]) => ({ write: storeName(b, name), value }));
	b.emit((next) => (frame) => {
		for (const { write, value } of writes) write(frame, value);
		return next;
	});
}
