import type { Interpreter } from '../run/interpreter';
import type { Value } from './object';

import type { PyIterator } from "./iterator";
export declare function iterate(vm: Interpreter, value: Value): PyIterator;
export declare function toArray(vm: Interpreter, value: Value): Value[];

