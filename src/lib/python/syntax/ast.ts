/**
 * The syntax tree: CPython's `ast` module, node for node and field for field, with source ranges.
 * `start` and `end` are offsets in UTF-16 units into the source text, `line` is 1-based.
 * What the simulator does not run is a node `Unsupported` that names the construct, so that every
 * program that parses has a tree.
 */
export interface Range {
	readonly start: number;
	readonly end: number;
	readonly line: number;
}

/** `# sim: 0.3s`, `# sim: 2s cpu`, `# sim: 1.5s blocks` */
export interface SimDirective {
	readonly seconds: number;
	readonly how: 'io' | 'computes' | 'blocks';
}

/** What the comments around a statement say. */
export interface Remarks {
	/** The trailing comment of the statement's last line, or of the line of a call in it. */
	readonly label?: string;
	readonly sim?: SimDirective;
	/** The comment lines standing directly above the statement. */
	readonly caption?: string;
}

export interface Module {
	readonly type: 'Module';
	readonly body: Stmt[];
	readonly docstring: string | undefined;
}

export type Stmt = Range & { remarks?: Remarks } & StmtNode;
export type StmtNode =
	| FunctionDef
	| ClassDef
	| { type: 'Return'; value: Expr | null }
	| { type: 'Delete'; targets: Expr[] }
	| { type: 'Assign'; targets: Expr[]; value: Expr }
	| { type: 'AugAssign'; target: Expr; op: BinaryOperator; value: Expr }
	| { type: 'AnnAssign'; target: Expr; annotation: Expr; value: Expr | null }
	| { type: 'For'; target: Expr; iter: Expr; body: Stmt[]; orelse: Stmt[]; isAsync: boolean }
	| { type: 'While'; test: Expr; body: Stmt[]; orelse: Stmt[] }
	| { type: 'If'; test: Expr; body: Stmt[]; orelse: Stmt[] }
	| { type: 'With'; items: WithItem[]; body: Stmt[]; isAsync: boolean }
	| { type: 'Match'; subject: Expr; cases: MatchCase[] }
	| { type: 'Raise'; exc: Expr | null; cause: Expr | null }
	| TryNode
	| { type: 'Assert'; test: Expr; msg: Expr | null }
	| { type: 'Import'; names: Alias[] }
	| { type: 'ImportFrom'; module: string; names: Alias[]; level: number }
	| { type: 'Global'; names: string[] }
	| { type: 'Nonlocal'; names: string[] }
	| { type: 'Expr'; value: Expr }
	| { type: 'Pass' }
	| { type: 'Break' }
	| { type: 'Continue' }
	| Unsupported;

export interface FunctionDef {
	type: 'FunctionDef';
	name: string;
	args: Arguments;
	body: Stmt[];
	decorators: Expr[];
	isAsync: boolean;
	docstring: string | undefined;
}

export interface ClassDef {
	type: 'ClassDef';
	name: string;
	bases: Expr[];
	keywords: Keyword[];
	body: Stmt[];
	decorators: Expr[];
	docstring: string | undefined;
}

export interface TryNode {
	type: 'Try';
	body: Stmt[];
	handlers: ExceptHandler[];
	orelse: Stmt[];
	finalbody: Stmt[];
	/** `except*` */
	isStar: boolean;
}

/** A construct that the simulator refuses, named in Python's words ("`async` lambda", "t-string"). */
export interface Unsupported {
	type: 'Unsupported';
	construct: string;
}

export interface ExceptHandler extends Range {
	readonly exc: Expr | null;
	readonly name: string | null;
	readonly body: Stmt[];
}

export interface WithItem {
	readonly context: Expr;
	readonly target: Expr | null;
}

export interface Alias extends Range {
	readonly name: string;
	readonly asname: string | null;
}

export interface Arguments {
	readonly posonly: Parameter[];
	readonly args: Parameter[];
	readonly vararg: Parameter | null;
	readonly kwonly: Parameter[];
	readonly kwarg: Parameter | null;
}

export interface Parameter extends Range {
	readonly name: string;
	readonly annotation: Expr | null;
	readonly default: Expr | null;
}

export interface Keyword {
	/** null: `**value` */
	readonly name: string | null;
	readonly value: Expr;
}

export type Expr = Range & ExprNode;
export type ExprNode =
	| { type: 'Constant'; value: Constant }
	| { type: 'Name'; id: string }
	| { type: 'JoinedStr'; values: (string | FormattedValue)[] }
	| { type: 'List'; elts: Expr[] }
	| { type: 'Tuple'; elts: Expr[] }
	| { type: 'Set'; elts: Expr[] }
	/** a null key: `**value` */
	| { type: 'Dict'; keys: (Expr | null)[]; values: Expr[] }
	| { type: 'Starred'; value: Expr }
	| { type: 'UnaryOp'; op: '+' | '-' | '~' | 'not'; operand: Expr }
	| { type: 'BinOp'; op: BinaryOperator; left: Expr; right: Expr }
	| { type: 'BoolOp'; op: 'and' | 'or'; values: Expr[] }
	| { type: 'Compare'; left: Expr; ops: CompareOperator[]; comparators: Expr[] }
	| { type: 'IfExp'; test: Expr; body: Expr; orelse: Expr }
	| { type: 'Call'; func: Expr; args: Expr[]; keywords: Keyword[]; remarks?: Remarks }
	| { type: 'Attribute'; value: Expr; attr: string }
	| { type: 'Subscript'; value: Expr; slice: Expr }
	| { type: 'Slice'; lower: Expr | null; upper: Expr | null; step: Expr | null }
	| { type: 'NamedExpr'; target: Expr; value: Expr }
	| { type: 'Lambda'; args: Arguments; body: Expr }
	| { type: 'ListComp'; elt: Expr; generators: Comprehension[] }
	| { type: 'SetComp'; elt: Expr; generators: Comprehension[] }
	| { type: 'GeneratorExp'; elt: Expr; generators: Comprehension[] }
	| { type: 'DictComp'; key: Expr; value: Expr; generators: Comprehension[] }
	| { type: 'Await'; value: Expr }
	| { type: 'Yield'; value: Expr | null }
	| { type: 'YieldFrom'; value: Expr }
	| Unsupported;

export type Constant =
	| { kind: 'none' }
	| { kind: 'ellipsis' }
	| { kind: 'bool'; value: boolean }
	/** a number where it is a safe integer, else a bigint */
	| { kind: 'int'; value: number | bigint }
	| { kind: 'float'; value: number }
	| { kind: 'str'; value: string }
	/** one character a byte */
	| { kind: 'bytes'; value: string };

export interface FormattedValue {
	readonly value: Expr;
	/** `!r` */
	readonly conversion: 'r' | 's' | 'a' | null;
	/** the format specification, itself an f-string */
	readonly spec: (string | FormattedValue)[] | null;
	/** the text before `=` in `{x=}`, spaces and the `=` included */
	readonly debug: string | null;
}

export interface Comprehension {
	readonly target: Expr;
	readonly iter: Expr;
	readonly ifs: Expr[];
	readonly isAsync: boolean;
}

export type BinaryOperator =
	'+' | '-' | '*' | '/' | '//' | '%' | '**' | '@' | '<<' | '>>' | '&' | '|' | '^';
export type CompareOperator =
	'==' | '!=' | '<' | '<=' | '>' | '>=' | 'is' | 'is not' | 'in' | 'not in';

export interface MatchCase extends Range {
	readonly pattern: Pattern;
	readonly guard: Expr | null;
	readonly body: Stmt[];
}

export type Pattern = Range &
	(
		| { type: 'MatchValue'; value: Expr }
		| { type: 'MatchSingleton'; value: null | boolean }
		| { type: 'MatchSequence'; patterns: Pattern[] }
		| { type: 'MatchMapping'; keys: Expr[]; patterns: Pattern[]; rest: string | null }
		| {
				type: 'MatchClass';
				cls: Expr;
				patterns: Pattern[];
				kwdAttrs: string[];
				kwdPatterns: Pattern[];
		  }
		| { type: 'MatchStar'; name: string | null }
		/** `pattern` null and `name` null: the wildcard `_` */
		| { type: 'MatchAs'; pattern: Pattern | null; name: string | null }
		| { type: 'MatchOr'; patterns: Pattern[] }
	);
