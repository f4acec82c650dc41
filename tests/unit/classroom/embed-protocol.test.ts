import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../../src/lib/classroom/embed/protocol';

const message = (fields: object) => ({ swimloop: 1, ...fields });

describe('what the page around an embedded player asks for', () => {
	test.each([
		{ type: 'start' },
		{ type: 'play' },
		{ type: 'pause' },
		{ type: 'step' },
		{ type: 'step', by: 'line' },
		{ type: 'back', by: 'wake-up' },
		{ type: 'seek', at: 0 },
		{ type: 'seek', at: 2.5 },
		{ type: 'seek', at: 'start' },
		{ type: 'seek', at: 'end' },
		{ type: 'seek', index: -1 },
		{ type: 'seek', index: 12 },
		{ type: 'load', link: '#1abc' }
	])('%j', (command) => {
		expect(parseCommand(message(command))).toEqual({ ok: true, command });
	});

	test.each([
		['a program', 'x = 1', ['x = 1']],
		['an empty program', '', ['']],
		['four programs', ['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']]
	])('%s', (_, source, sources) => {
		expect(parseCommand(message({ type: 'load', source }))).toEqual({
			ok: true,
			command: { type: 'load', sources }
		});
	});

	test.each([
		[{ type: 'step', by: 'mile' }, 'by'],
		[{ type: 'step', by: 1 }, 'by'],
		[{ type: 'back', by: null }, 'by'],
		[{ type: 'seek' }, 'index'],
		[{ type: 'seek', index: -2 }, 'index'],
		[{ type: 'seek', index: 1.5 }, 'index'],
		[{ type: 'seek', index: '3' }, 'index'],
		[{ type: 'seek', at: -1 }, 'at'],
		[{ type: 'seek', at: NaN }, 'at'],
		[{ type: 'seek', at: Infinity }, 'at'],
		[{ type: 'seek', at: 'middle' }, 'at'],
		[{ type: 'load' }, 'source'],
		[{ type: 'load', link: 7 }, 'link'],
		[{ type: 'load', source: [] }, 'source'],
		[{ type: 'load', source: ['a', 'b', 'c', 'd', 'e'] }, 'source'],
		[{ type: 'load', source: ['a', 3] }, 'source'],
		[{ type: 'load', source: 'x'.repeat(100_001) }, 'source'],
		[{ type: 'load', source: Array<string>(4).fill('x'.repeat(25_001)) }, 'source']
	])('%j is refused for its field', (fields, field) => {
		expect(parseCommand(message(fields))).toEqual({ ok: false, fault: 'field', field });
	});

	test.each([
		[{ swimloop: 2, type: 'step' }, 'version'],
		[{ swimloop: '1', type: 'step' }, 'version'],
		[{ swimloop: 1 }, 'type'],
		[{ swimloop: 1, type: 'format the disk' }, 'type'],
		[{ swimloop: 1, type: '__proto__' }, 'type'],
		[{ swimloop: 1, type: ['step'] }, 'type']
	])('%j is refused', (data, fault) => {
		expect(parseCommand(data)).toEqual({ ok: false, fault });
	});

	test.each([
		null,
		undefined,
		0,
		'swimloop',
		[],
		{},
		{ type: 'step' },
		Object.create({ swimloop: 1, type: 'step' }) as object
	])('%j is for somebody else', (data) => {
		expect(parseCommand(data)).toBeNull();
	});

	test('nothing that comes in makes it throw', () => {
		fc.assert(
			fc.property(fc.anything({ withNullPrototype: true }), (data) => {
				const fields = typeof data === 'object' ? { ...data } : { type: data };
				expect(parseCommand(data)?.ok).not.toBe(true);
				expect(() => parseCommand(message(fields))).not.toThrow();
			})
		);
	});
});
