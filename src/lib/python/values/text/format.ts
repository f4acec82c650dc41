import type { Interpreter } from '../../run/interpreter';
import type { Value } from '../object';

export declare function format(vm: Interpreter, value: Value, spec: string): string;

