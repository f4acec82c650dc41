import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import {
	playedTime,
	playerMachine,
	type PlayerEvent
} from '../../../src/lib/machine/player-machine';
import type { Track } from '../../../src/lib/machine/track';

/** A track whose every position is a stop, at the given seconds. */
function trackAt(times: readonly number[]): Track {
	const last = times.length - 1;
	return {
		length: times.length,
		time: (position) => (position < 0 ? 0 : times[position]),
		next: (position) => Math.min(last, position + 1),
		previous: (position) => Math.max(-1, position - 1),
		positionAt: (time) => times.filter((at) => at <= time).length - 1,
		indexOf: (_, position) => position,
		positionOf: (_, index) => index,
		programAt: () => 0,
		breakBetween: (from, to, breakpoints) =>
			breakpoints.map(({ line }) => line!).find((line) => line > from && line <= to) ?? -1
	};
}

function playerAt(times: readonly number[], position = -1, speed = 1) {
	const actor = createActor(playerMachine, {
		input: { track: trackAt(times), position, by: 'step', speed }
	}).start();
	return {
		send: (event: PlayerEvent) => actor.send(event),
		get at() {
			const { value, context } = actor.getSnapshot();
			return `${String(value)} ${context.position}`;
		},
		get time() {
			return playedTime(actor.getSnapshot().context);
		}
	};
}

const STEP = { type: 'player.step' } as const;
const BACK = { type: 'player.back' } as const;
const PLAY = { type: 'player.play' } as const;
const PAUSE = { type: 'player.pause' } as const;
const seek = (position: number) => ({ type: 'player.seek', position }) as const;
const tick = (elapsed: number) => ({ type: 'player.tick', elapsed }) as const;

describe('the player', () => {
	test.each<[string, PlayerEvent[], string]>([
		['starts before everything', [], 'paused -1'],
		['steps', [STEP, STEP], 'paused 1'],
		['ends on the last event', [STEP, STEP, STEP], 'ended 2'],
		['does not step past the end', [seek(2), STEP], 'ended 2'],
		['does not step back past the start', [BACK], 'paused -1'],
		['steps back from the end', [seek(2), BACK], 'paused 1'],
		['keeps a seek inside the track', [seek(99)], 'ended 2'],
		['keeps a seek inside the track', [seek(-99)], 'paused -1'],
		['plays', [PLAY], 'playing -1'],
		['pauses', [PLAY, PAUSE], 'paused -1'],
		['plays again from the start', [seek(2), PLAY], 'playing -1'],
		['pauses when somebody steps', [PLAY, STEP], 'paused 0'],
		['hears no tick while it is paused', [tick(60)], 'paused -1'],
		['plays to the end', [PLAY, tick(9), tick(9), tick(9)], 'ended 2'],
		[
			'stops at a breakpoint',
			[{ type: 'player.break', breakpoints: [{ program: 0, line: 1 }] }, PLAY, tick(9), tick(9)],
			'paused 1'
		]
	])('%s', (_, events, expected) => {
		const player = playerAt([0, 1, 2]);
		events.forEach(player.send);
		expect(player.at).toBe(expected);
	});

	test('follows the clock between two stops and shows each of many at one instant', () => {
		const player = playerAt([0, 0, 2], 0, 2);
		player.send(PLAY);
		player.send(tick(0.1));
		expect(player.at).toBe('playing 0'); // 0.2 s is too short to see
		player.send(tick(0.1));
		expect(player.at).toBe('playing 1');
		player.send(tick(0.25));
		expect(player.time).toBeCloseTo(0.5);
		player.send(tick(0.75));
		expect(player.at).toBe('ended 2');
		expect(player.time).toBe(2);
	});

	test('never skips an event and never runs backward, however the ticks come', () => {
		const gaps = fc.array(fc.constantFrom(0, 0, 0.001, 0.5, 3), { minLength: 1, maxLength: 20 });
		const ticks = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 60 });
		fc.assert(
			fc.property(gaps, ticks, fc.constantFrom(0.25, 1, 8), (steps, elapsed, speed) => {
				let sum = 0;
				const player = playerAt(
					steps.map((gap) => (sum += gap)),
					-1,
					speed
				);
				player.send(PLAY);
				let position = -1;
				let time = 0;
				for (const seconds of elapsed) {
					player.send(tick(seconds));
					const now = Number(player.at.split(' ')[1]);
					expect(now - position).toBeLessThanOrEqual(1);
					expect(now).toBeGreaterThanOrEqual(position);
					expect(player.time).toBeGreaterThanOrEqual(time);
					position = now;
					time = player.time;
				}
			})
		);
	});

	test('an empty track is at its end', () => {
		const player = playerAt([]);
		for (const event of [PLAY, STEP, BACK, seek(5), tick(1)]) player.send(event);
		expect(player.at).toBe('ended -1');
	});
});
