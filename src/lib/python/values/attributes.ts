import type { Interpreter } from '../run/interpreter';
import type { Value } from './object';

import type { NativeFunction } from "./native";
import type { PyFunction } from "../run/function";
export declare function getAttribute(vm: Interpreter, obj: Value, name: string): Value;
/** Like getAttribute, undefined where there is none (AttributeError swallowed). */
export declare function findAttribute(vm: Interpreter, obj: Value, name: string): Value | undefined;
export declare function setAttribute(vm: Interpreter, obj: Value, name: string, value: Value): void;
export declare function deleteAttribute(vm: Interpreter, obj: Value, name: string): void;
/** The function to call with `obj` as first argument in place of `obj.name`; undefined: there is none such, use getAttribute. */
export declare function findMethod(obj: Value, name: string): PyFunction | NativeFunction | undefined;
/** A special method of the value`s class bound to nothing; call it with the value first. */
export declare function findSpecial(obj: Value, name: string): Value | undefined;

