import type { Interpreter } from '../run/interpreter';
import type { Value } from './object';

export declare function hash(vm: Interpreter, value: Value): number | bigint;

