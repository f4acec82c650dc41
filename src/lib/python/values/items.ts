import type { Interpreter } from '../run/interpreter';
import type { Value } from './object';

export declare function getItem(vm: Interpreter, obj: Value, key: Value): Value;
export declare function setItem(vm: Interpreter, obj: Value, key: Value, value: Value): void;
export declare function deleteItem(vm: Interpreter, obj: Value, key: Value): void;

