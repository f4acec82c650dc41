import type { Interpreter } from '../run/interpreter';
import type { Value } from './object';

export declare function equals(vm: Interpreter, a: Value, b: Value): boolean;
export declare function identical(a: Value, b: Value): boolean;
export declare function contains(vm: Interpreter, container: Value, item: Value): boolean;
export declare function lessThan(vm: Interpreter, a: Value, b: Value): Value;

