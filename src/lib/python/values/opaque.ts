import type { Remarks } from '../syntax/ast';
import { objectType, PyObject, PyType } from './object';

const opaqueType = new PyType('opaque', [objectType]);

/**
 * A value from outside the program that the simulator knows only by the text that made it. Any
 * attribute, item or call of it is opaque again.
 */
export class Opaque extends PyObject {
	override get cls(): PyType {
		return opaqueType;
	}
	constructor(
		/** as the program wrote it */
		readonly text: string,
		/** where it comes from: names joined by dots, `()` for a call */
		readonly path = text,
		/** what the comment at the call that made it says */
		readonly remarks?: Remarks
	) {
		super();
	}
}
