import { noneType, objectType, PyObject, PyType } from './object';

const unionType = new PyType('Union', [objectType], 'typing');

/** `int | str` */
export class PyUnion extends PyObject {
	override get cls(): PyType {
		return unionType;
	}
	constructor(readonly members: readonly PyType[]) {
		super();
	}

	static of(...parts: readonly (PyType | PyUnion | null)[]): PyUnion | PyType {
		const members = new Set<PyType>();
		for (const part of parts) {
			if (part instanceof PyUnion) part.members.forEach((member) => members.add(member));
			else members.add(part ?? noneType);
		}
		const [only] = members;
		return members.size === 1 && only ? only : new PyUnion([...members]);
	}
}
