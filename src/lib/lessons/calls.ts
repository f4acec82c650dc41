import type { Expr } from '../python/syntax/ast';
import { parse } from '../python/syntax/parse';
import { children, type Node } from '../python/syntax/tree';

/**
 * The calls of a function in a program as they are written, in order; `name` is dotted (`asyncio.sleep`),
 * and where it was imported its last part is enough. A text that does not parse has none.
 */
export function callsOf(source: string, name: string): string[] {
	const parsed = parse(source);
	if ('error' in parsed) return [];
	const names = [name, name.slice(name.lastIndexOf('.') + 1)];
	const found: string[] = [];
	const nodes: Node[] = [parsed.module];
	for (let node = nodes.pop(); node; node = nodes.pop()) {
		nodes.push(...children(node).reverse());
		if (node.type === 'Call' && names.includes(dotted(node.func)))
			found.push(source.slice(node.start, node.end).replace(/\s+/g, ' '));
	}
	return found;
}

function dotted(expression: Expr): string {
	if (expression.type === 'Name') return expression.id;
	if (expression.type !== 'Attribute') return '';
	const value = dotted(expression.value);
	return value && `${value}.${expression.attr}`;
}
