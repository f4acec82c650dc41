import { builtins, refusedBuiltins } from '../values/builtins';
import { error, nameError, unboundLocalError } from '../values/exceptions';
import type { Value } from '../values/object';
import type { Cell } from '../run/frame';
import { letGo } from '../run/keeping';
import { NotSimulated } from '../run/limits';
import type { Builder, Operand, Place, Store } from './builder';

/** Reads a variable. @throws PyException NameError or UnboundLocalError at run time */
export function loadName(b: Builder, written: string, place?: Place): Operand {
	const name = b.rename(b.scope.mangle(written));
	switch (b.scope.resolve(name, b.isInComprehension)) {
		case 'local': {
			const slot = b.slotOf.get(name)!;
			return (frame) => {
				const value = frame.slots[slot];
				if (value === undefined) throw unboundLocal(written);
				return value as Value;
			};
		}
		case 'cell':
			return loadCell(b, name, () => unboundLocal(written));
		case 'free':
			return loadCell(b, name, () =>
				error(
					nameError,
					`cannot access free variable '${written}' where it is not associated with a value in enclosing scope`
				)
			);
		case 'global':
			return loadGlobal(b, name, place);
		case 'namespace': {
			const outer = loadGlobal(b, name, place);
			return (frame) => {
				const value = namespaceOf(frame.slots).get(name);
				return value === undefined ? outer(frame) : value;
			};
		}
	}
}

function loadCell(b: Builder, name: string, absent: () => unknown): Operand {
	const slot = b.slotOf.get(name)!;
	const isClass = b.scope.kind === 'class' && !b.isInComprehension;
	return (frame) => {
		let value = isClass ? namespaceOf(frame.slots).get(name) : undefined;
		if (value === undefined) value = (frame.slots[slot] as Cell).value;
		if (value === undefined) throw absent();
		return value;
	};
}

function loadGlobal(b: Builder, name: string, place?: Place): Operand {
	const cell = b.global(name);
	const builtin = builtins.get(name);
	return () => {
		const { value } = cell;
		if (value !== undefined) return value;
		if (builtin !== undefined) return builtin;
		if (refusedBuiltins.has(name)) throw new NotSimulated(name, place);
		throw error(nameError, `name '${name}' is not defined`);
	};
}

const unboundLocal = (name: string) =>
	error(
		unboundLocalError,
		`cannot access local variable '${name}' where it is not associated with a value`
	);

/** Assigns a variable. */
export function storeName(b: Builder, written: string): Store {
	const name = b.rename(b.scope.mangle(written));
	switch (b.scope.resolve(name, b.isInComprehension)) {
		case 'local': {
			const slot = b.slotOf.get(name)!;
			if (b.kept.has(name))
				return (frame, value) => {
					const before = frame.slots[slot];
					frame.slots[slot] = value;
					letGo(frame.vm, before);
				};
			return (frame, value) => {
				frame.slots[slot] = value;
			};
		}
		case 'cell':
		case 'free': {
			const slot = b.slotOf.get(name)!;
			return (frame, value) => {
				(frame.slots[slot] as Cell).value = value;
			};
		}
		case 'global': {
			const cell = b.global(name);
			return (_frame, value) => {
				cell.value = value;
			};
		}
		case 'namespace':
			return (frame, value) => {
				namespaceOf(frame.slots).set(name, value);
			};
	}
}

/** `del name`; also what an except clause does to its name, bound or not. */
export function deleteName(b: Builder, written: string, mustBeBound: boolean): Operand {
	const name = b.rename(b.scope.mangle(written));
	const load = loadName(b, written);
	const how = b.scope.resolve(name, b.isInComprehension);
	const slot = b.slotOf.get(name) ?? -1;
	const cell = how === 'global' ? b.global(name) : null;
	return (frame) => {
		if (mustBeBound) load(frame);
		if (how === 'local') {
			const before = frame.slots[slot];
			frame.slots[slot] = undefined;
			if (b.kept.has(name)) letGo(frame.vm, before);
		} else if (how === 'namespace') namespaceOf(frame.slots).delete(name);
		else (cell ?? (frame.slots[slot] as Cell)).value = undefined;
		return null;
	};
}

/** The namespace of a class body, which stands in its frame's last slot of names. */
export function namespaceOf(slots: readonly unknown[]): Map<string, Value> {
	return slots[slots.length - 1] as Map<string, Value>;
}
