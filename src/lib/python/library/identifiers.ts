const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;

const KEYWORDS = new Set(
	`False None True and as assert async await break class continue def del elif else except finally
	for from global if import in is lambda nonlocal not or pass raise return try while with yield`.split(
		/\s+/
	)
);

/** `str.isidentifier` */
export const isIdentifier = (text: string): boolean => IDENTIFIER.test(text);

/** `keyword.iskeyword` */
export const isKeyword = (text: string): boolean => KEYWORDS.has(text);
