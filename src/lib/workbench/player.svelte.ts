import { createActor, type SnapshotFrom } from 'xstate';
import { playedTime, playerMachine, type PlayerEvent } from '../machine/player-machine';
import { createTrack } from '../machine/track';

/** A page that was hidden comes back without having played on. */
const LONGEST_TICK = 0.1;

/** The player machine with the browser's clock, as state that components can read. */
export class Player {
	readonly #actor = createActor(playerMachine, {
		input: { track: createTrack([]), position: -1, by: 'step', speed: 1 }
	});
	#snapshot = $state.raw<SnapshotFrom<typeof playerMachine>>(this.#actor.getSnapshot());
	readonly #context = $derived(this.#snapshot.context);

	readonly track = $derived(this.#context.track);
	readonly position = $derived(this.#context.position);
	readonly by = $derived(this.#context.by);
	readonly speed = $derived(this.#context.speed);
	readonly breakpoints = $derived(this.#context.breakpoints);
	readonly isPlaying = $derived(this.#snapshot.value === 'playing');
	readonly isAtEnd = $derived(this.#snapshot.value === 'ended');
	/** The instant of the picture, in seconds. */
	readonly time = $derived(playedTime(this.#context));

	constructor() {
		this.#actor.subscribe((snapshot) => (this.#snapshot = snapshot));
		this.#actor.start();
	}

	send(event: PlayerEvent): void {
		const wasPlaying = this.isPlaying;
		this.#actor.send(event);
		if (this.isPlaying && !wasPlaying) this.#tick(performance.now());
	}

	#tick(last: number): void {
		requestAnimationFrame((now) => {
			if (!this.isPlaying) return;
			const elapsed = Math.min(LONGEST_TICK, Math.max(0, now - last) / 1000);
			this.#actor.send({ type: 'player.tick', elapsed });
			if (this.isPlaying) this.#tick(now);
		});
	}
}
