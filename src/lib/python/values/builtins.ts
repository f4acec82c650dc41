import type { Interpreter } from '../run/interpreter';
import type { Value } from './object';

export declare const builtins: ReadonlyMap<string, Value>;

