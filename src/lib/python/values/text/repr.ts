import type { Interpreter } from '../../run/interpreter';
import type { Value } from '../object';

export declare function repr(vm: Interpreter, value: Value): string;
export declare function str(vm: Interpreter, value: Value): string;
export declare function ascii(vm: Interpreter, value: Value): string;

