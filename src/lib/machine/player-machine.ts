import { and, assign, setup } from 'xstate';
import type { StepSize } from '../trace/navigate';
import type { Breakpoint, Track } from './track';

/**
 * The playhead. It knows no clock: while it plays, somebody outside sends `player.tick` with the seconds
 * that have passed. Positions are those of the track: -1 (before everything) … length - 1.
 */
export interface PlayerContext {
	readonly track: Track;
	readonly position: number;
	/** Size of a step; playing stops at the same places. */
	readonly by: StepSize;
	/** Seconds of the program for each second that passes. */
	readonly speed: number;
	/** Seconds of the program played since the playhead came to its position. */
	readonly played: number;
	readonly breakpoints: readonly Breakpoint[];
}

export type PlayerEvent =
	| { type: 'player.load'; track: Track; position: number }
	| { type: 'player.step' }
	| { type: 'player.back' }
	| { type: 'player.seek'; position: number }
	| { type: 'player.play' }
	| { type: 'player.pause' }
	| { type: 'player.tick'; elapsed: number }
	| { type: 'player.by'; by: StepSize }
	| { type: 'player.speed'; speed: number }
	| { type: 'player.break'; breakpoints: readonly Breakpoint[] };

export type PlayerInput = Pick<PlayerContext, 'track' | 'position' | 'by' | 'speed'>;

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

/** Where much happens at one instant each stop is shown for so long, in seconds at the speed 1×. */
const DWELL = 0.4;

const clamp = (track: Track, position: number) =>
	Math.max(-1, Math.min(track.length - 1, Math.round(position)));

/** How long playing stays at the position: until the clock reaches the next stop, but never too short to see. */
function stay({ track, position, by }: PlayerContext): number {
	return Math.max(DWELL, track.time(track.next(position, by)) - track.time(position));
}

/** The instant the picture shows, in seconds: between two stops it runs with the clock. */
export function playedTime(context: PlayerContext): number {
	const { track, position, by, played } = context;
	const now = track.time(position);
	return Math.min(now + played, Math.max(now, track.time(track.next(position, by))));
}

export const playerMachine = setup({
	types: {
		context: {} as PlayerContext,
		events: {} as PlayerEvent,
		input: {} as PlayerInput
	},
	guards: {
		isAtEnd: ({ context }) => context.position >= context.track.length - 1,
		hasStayed: ({ context, event }) =>
			event.type === 'player.tick' &&
			context.played + event.elapsed * context.speed >= stay(context),
		meetsBreakpoint: ({ context: { track, position, by, breakpoints } }) =>
			track.breakBetween(position, track.next(position, by), breakpoints) >= 0
	},
	actions: {
		load: assign(({ context, event }) =>
			event.type === 'player.load'
				? { track: event.track, position: clamp(event.track, event.position), played: 0 }
				: context
		),
		stepForward: assign(({ context: { track, position, by } }) => ({
			position: track.next(position, by),
			played: 0
		})),
		stepBack: assign(({ context: { track, position, by } }) => ({
			position: track.previous(position, by),
			played: 0
		})),
		seek: assign(({ context, event }) =>
			event.type === 'player.seek'
				? { position: clamp(context.track, event.position), played: 0 }
				: context
		),
		goToBreakpoint: assign(({ context: { track, position, by, breakpoints } }) => ({
			position: track.breakBetween(position, track.next(position, by), breakpoints),
			played: 0
		})),
		goToStart: assign({ position: -1, played: 0 }),
		letTimePass: assign(({ context, event }) =>
			event.type === 'player.tick'
				? { played: context.played + event.elapsed * context.speed }
				: context
		),
		forgetPlayed: assign({ played: 0 }),
		setSize: assign(({ context, event }) =>
			event.type === 'player.by' ? { by: event.by } : context
		),
		setSpeed: assign(({ context, event }) =>
			event.type === 'player.speed' ? { speed: event.speed } : context
		),
		setBreakpoints: assign(({ context, event }) =>
			event.type === 'player.break' ? { breakpoints: event.breakpoints } : context
		)
	}
}).createMachine({
	id: 'player',
	context: ({ input }) => ({
		...input,
		position: clamp(input.track, input.position),
		played: 0,
		breakpoints: []
	}),
	initial: 'paused',
	on: {
		'player.load': { target: '.paused', actions: 'load' },
		'player.seek': { target: '.paused', actions: 'seek' },
		'player.back': { target: '.paused', actions: 'stepBack' },
		'player.by': { actions: 'setSize' },
		'player.speed': { actions: 'setSpeed' },
		'player.break': { actions: 'setBreakpoints' }
	},
	states: {
		paused: {
			always: { guard: 'isAtEnd', target: 'ended' },
			on: {
				'player.step': { actions: 'stepForward' },
				'player.play': 'playing'
			}
		},
		playing: {
			always: { guard: 'isAtEnd', target: 'ended' },
			exit: 'forgetPlayed',
			on: {
				'player.pause': 'paused',
				'player.step': { target: 'paused', actions: 'stepForward' },
				// One stop a tick at most, so that nothing is skipped however late the tick comes.
				'player.tick': [
					{
						guard: and(['hasStayed', 'meetsBreakpoint']),
						target: 'paused',
						actions: 'goToBreakpoint'
					},
					{ guard: 'hasStayed', actions: 'stepForward' },
					{ actions: 'letTimePass' }
				]
			}
		},
		ended: {
			on: {
				'player.play': { target: 'playing', actions: 'goToStart' }
			}
		}
	}
});
