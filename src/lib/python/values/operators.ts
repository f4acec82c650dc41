import type { Interpreter } from '../run/interpreter';
import type { Value } from './object';

import type { BinaryOperator, CompareOperator } from "../syntax/ast";
type Binary = (vm: Interpreter, a: Value, b: Value) => Value;
export const binaryOperators = {} as Readonly<Record<BinaryOperator, Binary>>;
/** For `a op= b`: changes lists, sets and dicts in place, calls `__iadd__` and its like. */
export const inplaceOperators = {} as Readonly<Record<BinaryOperator, Binary>>;
export const unaryOperators = {} as Readonly<Record<"+" | "-" | "~" | "not", (vm: Interpreter, a: Value) => Value>>;
export const compareOperators = {} as Readonly<Record<CompareOperator, Binary>>;

