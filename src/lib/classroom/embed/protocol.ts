import { MOST_PROGRAMS } from '../../share/state';
import { STEP_SIZES, type StepSize } from '../../trace/navigate';
import type { Place } from './parameters';

/**
 * The version of what an embedded player and the page around it say to each other. Every message has it as
 * `swimloop`. New commands, events and fields may come within a version; none changes or goes.
 */
export const VERSION = 1;

/** Characters of all programs that are loaded at once; more do not fit in a link. */
const MOST_TEXT = 100_000;

/** What the page around the player may ask for. */
export type Command =
	| { readonly type: 'start' }
	| { readonly type: 'play' | 'pause' }
	| { readonly type: 'load'; readonly link: string }
	| { readonly type: 'load'; readonly sources: readonly string[] }
	| { readonly type: 'step' | 'back'; readonly by?: StepSize }
	| { readonly type: 'seek'; readonly at: Place }
	| { readonly type: 'seek'; readonly index: number };

/** Why a command is not obeyed. */
export type CommandFault =
	| 'version' // made for another Swimloop
	| 'type' // no such command
	| 'field' // a field is missing or has a wrong value
	| 'flood' // too many commands wait
	| 'program' // there is no program to do it with
	| 'link' // the link cannot be opened
	| 'loading'; // a part of the player did not come

/** What the player tells the page around it. */
export type EmbedEvent =
	/** It listens. */
	| { readonly type: 'ready'; readonly title: string }
	/** A program is drawn and can be stepped. */
	| {
			readonly type: 'loaded';
			readonly title: string;
			/** Events of the program, or of all of them. */
			readonly length: number;
			/** Its end, in seconds. */
			readonly time: number;
	  }
	| {
			readonly type: 'moved';
			/** -1: before the first event. */
			readonly index: number;
			/** Seconds */
			readonly time: number;
			/** What happens there. */
			readonly sentence: string;
			/** The program that it happens in, where several are compared. */
			readonly program: number;
	  }
	| { readonly type: 'ended'; readonly time: number }
	| {
			readonly type: 'error';
			readonly code: CommandFault | 'parameter';
			readonly message: string;
			/** The field or parameter concerned. */
			readonly field?: string;
	  };

export type ParsedCommand =
	| { readonly ok: true; readonly command: Command }
	| { readonly ok: false; readonly fault: CommandFault; readonly field?: string };

/** The command in a message, a fault, or null for a message that is not for Swimloop. Never throws. */
export function parseCommand(data: unknown): ParsedCommand | null {
	if (typeof data !== 'object' || data === null || !Object.hasOwn(data, 'swimloop')) return null;
	const get = (name: string): unknown =>
		Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;
	if (get('swimloop') !== VERSION) return { ok: false, fault: 'version' };
	const type = get('type');
	switch (type) {
		case 'start':
			return obeyed({ type });
		case 'play':
		case 'pause':
			return obeyed({ type });
		case 'step':
		case 'back': {
			const by = get('by');
			if (by === undefined) return obeyed({ type });
			return isStepSize(by) ? obeyed({ type, by }) : wrong('by');
		}
		case 'seek':
			return parseSeek(get('at'), get('index'));
		case 'load':
			return parseLoad(get('link'), get('source'));
		default:
			return { ok: false, fault: 'type' };
	}
}

const obeyed = (command: Command) => ({ ok: true, command }) as const;
const wrong = (field: string) => ({ ok: false, fault: 'field', field }) as const;

function parseSeek(at: unknown, index: unknown): ParsedCommand {
	if (at === undefined) {
		if (!Number.isSafeInteger(index) || (index as number) < -1) return wrong('index');
		return obeyed({ type: 'seek', index: index as number });
	}
	if (at === 'start' || at === 'end') return obeyed({ type: 'seek', at });
	const isTime = typeof at === 'number' && Number.isFinite(at) && at >= 0;
	return isTime ? obeyed({ type: 'seek', at }) : wrong('at');
}

function parseLoad(link: unknown, source: unknown): ParsedCommand {
	if (link !== undefined) {
		return typeof link === 'string' ? obeyed({ type: 'load', link }) : wrong('link');
	}
	const sources: unknown[] = Array.isArray(source) ? source : [source];
	if (sources.length < 1 || sources.length > MOST_PROGRAMS) return wrong('source');
	let characters = 0;
	for (const one of sources) {
		if (typeof one !== 'string') return wrong('source');
		characters += one.length;
	}
	return characters <= MOST_TEXT
		? obeyed({ type: 'load', sources: sources as string[] })
		: wrong('source');
}

const isStepSize = (value: unknown): value is StepSize => STEP_SIZES.some((size) => size === value);
