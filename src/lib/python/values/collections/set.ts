import type { Interpreter } from '../../run/interpreter';
import type { Value } from '../object';

import { objectType, PyObject, PyType } from "../object";
export const setType = new PyType("set", [objectType]);
export const frozensetType = new PyType("frozenset", [objectType]);
/** set and frozenset: `cls` tells them apart */
export declare class PySet extends PyObject { constructor(cls?: PyType); readonly cls: PyType; readonly size: number;
 add(vm: Interpreter, item: Value): void; has(vm: Interpreter, item: Value): boolean; delete(vm: Interpreter, item: Value): boolean;
 /** In order of iteration. */ items(): Value[]; }

