import type { Interval, Lane } from '../trace/intervals';

/** What a lane can be drawn as, in the order of the legend. */
export const LANE_STATES = [
	'running',
	'blocking',
	'ready',
	'suspended',
	'waiting',
	'blocked',
	'done',
	'failed',
	'cancelled'
] as const;
export type LaneState = (typeof LANE_STATES)[number];

/**
 * How an interval is drawn; null: the lane stays empty. A worker that is blocked harms nobody, which is why the
 * work was given to it: it looks like a wait, and red is kept for the loop's own thread.
 */
export function drawnAs(kind: Lane['kind'], state: Interval['state']): LaneState | null {
	switch (state) {
		case 'idle':
		case 'turning':
			return null;
		case 'created':
			return 'ready';
		case 'outside':
		case 'computing':
			return 'running';
		case 'blocking':
			return kind === 'worker' ? 'suspended' : 'blocking';
		default:
			return state;
	}
}
