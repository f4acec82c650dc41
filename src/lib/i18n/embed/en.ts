import { numbers } from '../numbers';

const n = numbers('en');

/** What an embedded player says in English beside the words of the page; its shape is that of the catalogue. */
export const embedEn = {
	start: 'Start',
	starting: 'Loading …',
	description: 'An asyncio program, to be walked step by step.',
	openFull: 'Open in Swimloop',
	opensWindow: 'opens a new window',
	tooLong: 'The program is too long for a link.',
	program: 'Program',
	untitled: 'A Python program',
	moreLines: (count: number) => `and ${n.decimal(count)} more ${count === 1 ? 'line' : 'lines'}`,
	notLoaded: 'The player could not be loaded. Check the connection and try again.',
	noProgram: 'The address holds no program. Copy the whole embed code again.',
	badLink: (why: string) => `The program in the address could not be opened: ${why}`,
	faults: {
		'not-a-link': 'it is not a link.',
		empty: 'there is nothing in it.',
		'unknown-version': 'it was made by a later Swimloop, or not by Swimloop at all.',
		'too-long': 'it is longer than any link of Swimloop.',
		truncated: 'its end is missing. Copy the whole embed code again.',
		altered: 'characters in it were changed or lost. Copy the embed code again.',
		'inflates-too-far': 'it holds more text than a link may.',
		'not-text': 'what it holds is not text.',
		'not-a-program': 'what it holds is not a program.'
	},
	badParameter: (name: string, value: string, allowed: readonly string[]) =>
		`\`${name}=${value}\` is not understood. It may be ${listed(allowed)}.`,
	seconds: 'a number of seconds',
	commands: {
		version: 'This player understands version 1 of the messages.',
		type: 'There is no such command.',
		field: 'A field of the command is missing or has a wrong value.',
		flood: 'Too many commands are waiting.',
		program: 'There is no program to do this with.'
	}
};

export type EmbedMessages = typeof embedEn;

function listed(words: readonly string[]): string {
	return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
