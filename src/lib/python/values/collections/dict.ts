import type { Interpreter } from '../../run/interpreter';
import type { Value } from '../object';

import { objectType, PyObject, PyType } from "../object";
export const dictType = new PyType("dict", [objectType]);
export declare class PyDict extends PyObject { constructor(cls?: PyType); readonly cls: PyType; readonly size: number;
 get(vm: Interpreter, key: Value): Value | undefined; set(vm: Interpreter, key: Value, value: Value): void; delete(vm: Interpreter, key: Value): boolean; has(vm: Interpreter, key: Value): boolean;
 /** In order of insertion. */ keys(): Value[]; values(): Value[]; entries(): IterableIterator<readonly [Value, Value]>; }

