import type { Interpreter } from '../run/interpreter';
import type { Value } from './object';

export declare function isTrue(vm: Interpreter, value: Value): boolean;

