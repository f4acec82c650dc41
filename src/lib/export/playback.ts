import type { Track } from '../machine/track';
import type { StepSize } from '../trace/navigate';

/** A picture of an animation: where the playhead stands, at which instant, and how long it is shown. */
export interface Moment {
	/** On the track, -1 = before everything. */
	readonly position: number;
	/** Seconds of the program. */
	readonly time: number;
	/** Seconds for which it is shown. */
	readonly shown: number;
}

export interface Playback {
	readonly moments: readonly Moment[];
	/** Seconds of playing at the speed 1, on the page, for each second that is shown. */
	readonly speed: number;
	/** Some stops are shown too shortly for a picture of their own. */
	readonly skips: boolean;
}

/** A tenth of a second each: what waits then seems to glide. */
const MOMENT = 0.1;
/** Longest animation in seconds without its last picture: 280 of them; a longer program plays faster. */
const LONGEST = 28;
/** Each stop is shown for so long, in seconds, as while playing; if the whole is then too long, for less. */
const DWELL = 0.4;
/** The last picture stays, in seconds, before it all begins again. */
const LINGER = 2;

/** The moments of the stretch between two times (seconds), by steps of a size, as the page plays them. */
export function playback(track: Track, from: number, to: number, by: StepSize): Playback {
	const first = from <= 0 ? -1 : track.positionAt(from);
	const last = track.positionAt(to);
	const stops = [first];
	for (let at = first; at < last;) {
		at = track.next(at, by);
		if (at <= last) stops.push(at);
	}
	// The instant of each stop, and that at which the stretch ends.
	const times = stops.map((stop) => track.time(stop));
	const after = track.time(track.next(stops[stops.length - 1], by));
	times.push(Math.max(times[times.length - 1], Math.min(to, after)));
	// When each is reached, in seconds of playing at the speed 1.
	const reached = [0];
	for (let i = 0; i < stops.length; i++) {
		reached.push(reached[i] + Math.max(DWELL, times[i + 1] - times[i]));
	}
	const length = reached[stops.length];
	const speed = Math.max(1, length / LONGEST);
	const moments: Moment[] = [];
	let stop = 0;
	let shownStops = 0;
	let lastShown = -1;
	for (let tick = 0; tick * MOMENT < length / speed; tick++) {
		const played = tick * MOMENT * speed;
		while (stop + 1 < stops.length && reached[stop + 1] <= played) stop++;
		if (stop !== lastShown) shownStops++;
		lastShown = stop;
		const sinceStop = Math.max(0, played - reached[stop]);
		const time = Math.min(times[stop + 1], times[stop] + sinceStop);
		// Once the clock moves, all of the instant has happened.
		const isPast = time > times[stop];
		const position = isPast ? Math.max(stops[stop], track.positionAt(times[stop])) : stops[stop];
		const before = moments.at(-1);
		if (before && before.position === position && before.time === time) {
			moments[moments.length - 1] = { ...before, shown: before.shown + MOMENT };
		} else moments.push({ position, time, shown: MOMENT });
	}
	const end = moments.at(-1);
	if (end) moments[moments.length - 1] = { ...end, shown: end.shown + LINGER };
	return { moments, speed, skips: shownStops < stops.length };
}
