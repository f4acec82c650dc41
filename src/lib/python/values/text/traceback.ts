import type { Interpreter } from '../../run/interpreter';
import type { Value } from '../object';

import type { PyException } from "../exceptions";
/** Ends in a newline, as CPython prints it. */
export declare function formatException(vm: Interpreter, exc: PyException, filename: string, source?: string): string;

