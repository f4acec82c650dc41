import { en, type Messages } from '../i18n/en';
import type { Language } from '../i18n/language';
import { loadMessages } from '../i18n/load';
import { createTrack, type Track } from '../machine/track';
import type { Told } from '../panels/facts/told';
import { sentence } from '../panels/sentence';
import { MOST_PROGRAMS, PLAIN_VIEW } from '../share/state';
import { SCALES, type Scale } from '../timeline/axis';
import type { Theme } from '../timeline/tokens';
import { bisectRight } from '../trace/derived/bisect';
import { lives } from '../trace/derived/lives';
import type { Trace } from '../trace/trace';
import { Adviser } from './adviser.svelte';
import { Player } from './player.svelte';
import { Program } from './program.svelte';
import type { SavedWork } from './saved-work';
import { titles } from './titles';
import type { Run } from '../simulate';

/** Pause after the last key before a change is simulated, in ms. */
const DEBOUNCE = 80;
/** How long a run of an older text may still take before it is given up for the new one, in ms. */
const LINGERING = 250;
/** Below this ratio two durations are the same for the eye. */
export const SAME = 1.005;
/** How long a simulation may take, in seconds, before it is given up; the person can give it more. */
export const PATIENCE = 8;
const MORE_PATIENCE = 60;
/** Up to so many lines of code stand beside projected lanes unless the person wants it otherwise. */
const MOST_PROJECTED = 14;

export interface Selection {
	readonly program: number;
	readonly task: number;
}

/** A sentence for the person. */
export interface Message {
	readonly text: string;
	readonly isError: boolean;
	/** The work that was replaced, which the person may want back. */
	readonly replaced?: SavedWork;
	/** It is about the work of last time, which the person may want to be rid of. */
	readonly isRestored?: boolean;
}

/** What to simulate: a text with the line of the definition it starts with, if the person chose one. */
export interface Scenario {
	readonly source: string;
	readonly entry?: number;
}

export interface Simulated extends Scenario {
	readonly run: Run;
}

/** Some of the program's waits are at the same time: it takes noticeably less than all of them in a row. */
export function overlapping({ totals }: Program): boolean {
	return (totals?.gain ?? 1) > SAME;
}

/** The whole state of the page. Components read it and call its methods; it touches no element. */
export class Workbench {
	readonly player = new Player();
	readonly adviser = new Adviser();

	#language = $state<Language>('en');
	#words = $state.raw<Messages>(en);
	theme = $state<'light' | 'dark'>('light');
	/** Shown to a room: fewer things, larger, on a ground of its own. */
	isProjected = $state(false);
	projectedTheme = $state<'light' | 'dark'>('light');
	/** Whether the program stands beside projected lanes; undefined: where there is room for it. */
	hasProjectedEditor = $state<boolean | undefined>();
	/** The link is shown as a code, as large as the screen; by a presentation, in its projected window. */
	hasCode = $state(false);
	/** This window is the presenter's: what is meant for the class stands in the other one. */
	isPresenter = $state(false);
	/** Scale of the axis; undefined until the person chooses: the usual one. */
	scale = $state<Scale | undefined>();
	/** The lanes show who created and woke the selected task. */
	hasArrows = $state(false);
	/** The lanes show what the end of the selected task, or of the program, had to wait for. */
	hasChain = $state(false);
	/** What was opened last, as it was then. */
	opened = $state.raw<readonly Scenario[]>([]);
	/** One program, or up to four that are compared. */
	programs = $state.raw<readonly Program[]>([]);
	/** The program that the editor shows. */
	active = $state(0);
	#selection = $state.raw<Selection | null>(null);
	/** A line that somebody wants to see in the editor. */
	pointed = $state.raw<{ readonly program: number; readonly line: number } | null>(null);
	/** What was just opened, saved or refused. */
	message = $state.raw<Message | null>(null);

	/** The place of each program in the track, which holds those only that have a picture; -1 = none. */
	#places = $state.raw<readonly number[]>([]);

	readonly ground = $derived(this.isProjected ? this.projectedTheme : this.theme);
	/** The colours of all that is drawn. */
	readonly colours = $derived.by((): Theme => {
		if (!this.isProjected) return this.theme;
		return this.projectedTheme === 'dark' ? 'projection-dark' : 'projection';
	});
	readonly language = $derived(this.#language);
	readonly words = $derived(this.#words);
	readonly selection = $derived(this.#selection);
	readonly isComparing = $derived(this.programs.length > 1);
	/** Another program can stand beside these. */
	readonly hasRoom = $derived(this.programs.length < MOST_PROGRAMS);
	readonly program = $derived(this.programs[this.active]);
	/** What the programs are called; of some with one title, with what tells them apart. */
	readonly titles = $derived(
		titles(
			this.programs.map((program) => ({
				title: program.title,
				source: program.source,
				overlaps: overlapping(program)
			})),
			{ ...this.words.answer, places: this.words.programs.places }
		)
	);
	/** Where the playhead stands in each program's trace. */
	readonly indices = $derived(
		this.#places.map((place) =>
			place < 0 ? -1 : this.player.track.indexOf(place, this.player.position)
		)
	);
	/** The program whose event was the last. */
	readonly moving = $derived(
		Math.max(0, this.#places.indexOf(this.player.track.programAt(this.player.position)))
	);

	/** The event at the playhead, null before the first. */
	readonly event = $derived.by((): { readonly told: Told; readonly index: number } | null => {
		const index = this.indices[this.moving] ?? -1;
		if (index < 0) return null;
		const { trace, states, lines } = this.programs[this.moving];
		return trace && states ? { told: { trace, states, source: lines }, index } : null;
	});
	/** What has just happened, with code between backticks. */
	readonly sentence = $derived(
		this.event
			? sentence(this.event.told, this.event.index, this.words.events)
			: this.words.panels.before
	);

	#ids = 0;
	/** The language that was asked for last. */
	#asked: Language = 'en';

	constructor(first: readonly Simulated[]) {
		this.show(first, -1);
	}

	/** What the browser keeps. */
	get work(): SavedWork {
		return {
			programs: this.programs.map(({ source, entry }) => ({ source, entry })),
			active: this.active,
			position: this.player.position,
			by: this.player.by,
			speed: this.player.speed
		};
	}

	/** What a program is called, in one piece. */
	titleOf(index: number): string {
		const { name, telling } = this.titles[index];
		return telling ? `${name} – ${telling}` : name;
	}

	/** Speaks a language as soon as its words are there. Rejects if they do not come. */
	async speak(language: Language): Promise<void> {
		this.#asked = language;
		const words = await loadMessages(language);
		// Asked for another meanwhile.
		if (this.#asked !== language) return;
		this.#words = words;
		this.#language = language;
	}

	/** Shows programs that are simulated already, so that they can be drawn without a simulator. */
	show(simulated: readonly Simulated[], position: number): void {
		this.#replace(simulated, this.active);
		this.programs.forEach((program, i) => program.show(simulated[i].run, simulated[i].source));
		this.#retrack(position);
	}

	/** Opens other programs instead of these; the playhead goes to `position` when they are drawn. */
	async open(scenarios: readonly Scenario[], active = 0, position = -1): Promise<void> {
		this.#selection = null;
		this.#replace(scenarios, active);
		this.#retrack(-1);
		await Promise.all(
			this.programs.map(async (program) => {
				// A picture that is left is that of another program, unless somebody edits the new one already.
				const isDrawn = await this.#run(program, PATIENCE);
				if (!isDrawn && program.status !== 'computing') program.forgetPicture();
			})
		);
		this.#retrack(position);
	}

	async restore(work: SavedWork): Promise<void> {
		this.player.send({ type: 'player.by', by: work.by });
		this.player.send({ type: 'player.speed', speed: work.speed });
		await this.open(work.programs, work.active, work.position);
	}

	/** Puts a program beside those that there are, as long as there is room. */
	async compare({ source, entry }: Scenario): Promise<void> {
		if (!this.hasRoom) return;
		const place = this.#samePlace();
		const program = new Program(++this.#ids, source, entry);
		this.programs = [...this.programs, program];
		this.#retrack(place);
		await this.#run(program, PATIENCE);
	}

	/** Takes one of several programs away. */
	remove(index: number): void {
		const place = this.#samePlace();
		this.programs[index].stop();
		this.programs = this.programs.filter((_, i) => i !== index);
		if (this.active > index || this.active === this.programs.length) this.active -= 1;
		this.#selection = null;
		this.#retrack(place);
	}

	/**
	 * Puts a program beside its twin, whose waits are together where its own are one after another, or the
	 * other way round; of the two the slower one comes first. False if it has none.
	 */
	async compareTwin(): Promise<boolean> {
		const { twin } = await import('../blocks/twin');
		const { source, entry } = this.program;
		const made = twin(source);
		if (!made) return false;
		if (this.isComparing) {
			await this.compare({ source: made.source });
			return true;
		}
		const pair = [{ source, entry }, { source: made.source }];
		const isSlower = made.way === 'one-after-another';
		await this.open(isSlower ? pair.reverse() : pair, isSlower ? 1 : 0, -1);
		return true;
	}

	/** Keeps the program in the editor alone. */
	stopComparing(): void {
		const kept = this.program;
		for (const program of this.programs) if (program !== kept) program.stop();
		this.programs = [kept];
		this.active = 0;
		this.#selection = null;
		this.#retrack(-1);
	}

	/** The text of a program has changed: it is simulated again, once the person pauses if they are typing. */
	edit(program: Program, source: string, isTyping = true): void {
		if (source === program.source) return;
		program.source = source;
		// What was said of the text before is over; what may be wanted back is not, unless it is back.
		const { isError, replaced, isRestored } = this.message ?? {};
		if (!isError && !isRestored && !(replaced && this.#isAway(replaced))) this.message = null;
		clearTimeout(program.pending);
		if (isTyping) program.pending = setTimeout(() => this.#refresh(program), DEBOUNCE);
		else this.#refresh(program);
	}

	#isAway({ programs }: SavedWork): boolean {
		return (
			programs.length !== this.programs.length ||
			programs.some(({ source }, i) => source !== this.programs[i].source)
		);
	}

	choose(program: Program, entry: number | undefined): void {
		program.entry = entry;
		this.#refresh(program);
	}

	/** Playing pauses at these lines of the program, in place of those set before. */
	setBreakpoints(program: Program, lines: readonly number[]): void {
		program.breakpoints = lines;
		this.#setBreakpoints();
	}

	giveMoreTime(program: Program): void {
		void this.#run(program, MORE_PATIENCE);
	}

	stop(program: Program): void {
		program.simulator.cancel();
		program.status = 'too-long';
	}

	playOrPause(): void {
		this.player.send({ type: this.player.isPlaying ? 'player.pause' : 'player.play' });
	}

	/** Draws on the scale that follows the one chosen, or the one on which so many programs are usually drawn. */
	changeScale(): void {
		const scale = this.scale ?? (this.isComparing ? 'time' : PLAIN_VIEW.scale);
		this.scale = SCALES[(SCALES.indexOf(scale) + 1) % SCALES.length];
	}

	/** Selects a task everywhere; with an index the playhead goes to that event of its program. */
	select(selection: Selection | null, index?: number): void {
		this.#selection = selection;
		if (selection && index !== undefined) this.seek(selection.program, index);
	}

	/** Whether the program stands beside projected lanes, with a lesson there or without. */
	showsProjectedEditor(isTaught: boolean): boolean {
		const isShort = () => this.program.source.trim().split('\n').length <= MOST_PROJECTED;
		return this.hasProjectedEditor ?? (isTaught || isShort());
	}

	/** Moves the playhead to an event of a program. */
	seek(program: number, index: number): void {
		const place = this.#places[program];
		if (place < 0) return;
		const position = this.player.track.positionOf(place, index);
		this.player.send({ type: 'player.seek', position });
	}

	/** Moves the playhead to the next or the last event of the selected task. */
	stepTask(direction: 1 | -1): void {
		const selection = this.#selection;
		const navigation = selection && this.programs[selection.program]?.navigation;
		if (!selection || !navigation) return;
		const index = this.indices[selection.program];
		const step = direction > 0 ? navigation.nextOfTask : navigation.previousOfTask;
		this.seek(selection.program, step.call(navigation, index, selection.task));
	}

	/** Moves the playhead to where the next or the last interval of the selected task begins. */
	stepInterval(direction: 1 | -1): void {
		const selection = this.#selection;
		const trace = selection && this.programs[selection.program]?.trace;
		if (!selection || !trace) return;
		const index = this.indices[selection.program];
		const { first, start } = lives(trace);
		const [from, to] = [first[selection.task], first[selection.task + 1]];
		const at = bisectRight(start, index, from, to) - 1;
		// Back goes to the beginning of this interval first, unless the playhead is there.
		const row = direction > 0 ? at + 1 : start[at] < index ? at : at - 1;
		if (row >= from && row < to) this.seek(selection.program, start[row]);
	}

	/** Moves the playhead to the next time that a line of the program runs, from the start after the last. */
	goToLine(program: number, line: number): void {
		const trace = this.programs[program]?.trace;
		if (!trace) return;
		const from = this.indices[program];
		const after = trace.line.indexOf(line, from + 1);
		const index = after >= 0 ? after : trace.line.indexOf(line);
		if (index < 0) return;
		this.select(trace.task[index] ? { program, task: trace.task[index] } : null);
		this.seek(program, index);
	}

	/** Programs are reused, so that in the editor a new text is an edit of the old one and can be undone. */
	#replace(scenarios: readonly Scenario[], active: number): void {
		this.opened = scenarios;
		this.programs.slice(scenarios.length).forEach((program) => program.stop());
		this.programs = scenarios.map(({ source, entry }, i) => {
			const program = this.programs[i];
			if (!program) return new Program(++this.#ids, source, entry);
			program.stop();
			program.source = source;
			program.entry = entry;
			return program;
		});
		this.active = Math.min(active, scenarios.length - 1);
	}

	/** Simulates a text that has changed. A run under way may end first, since starting anew takes longer. */
	#refresh(program: Program): void {
		clearTimeout(program.pending);
		const run = () => void this.#run(program, PATIENCE);
		if (program.status === 'computing') program.pending = setTimeout(run, LINGERING);
		else run();
	}

	/** Finds the position on a new track that shows the instant at which the playhead stands on this one. */
	#samePlace(): (track: Track) => number {
		const { track, position, isAtEnd } = this.player;
		const time = track.time(position);
		if (position < 0) return () => -1;
		return (next) => {
			if (isAtEnd) return next.length - 1;
			return next.time(position) === time ? position : next.positionAt(time);
		};
	}

	/** Simulates a program in its worker; false if its picture is still the old one. */
	async #run(program: Program, seconds: number): Promise<boolean> {
		const { source, entry } = program;
		program.status = 'computing';
		const simulated = await program.simulator.simulate(source, { entry }, seconds);
		if (simulated.type === 'run') {
			const place = this.#samePlace();
			program.show(simulated.run, source);
			if (simulated.run.trace) this.#retrack(place);
			if (program.source !== source || program.entry !== entry) this.#refresh(program);
			return simulated.run.trace !== null;
		}
		// Whoever took the place of a cancelled run sets the status.
		if (simulated.type !== 'cancelled') program.status = simulated.type;
		return false;
	}

	/** Tells the player all breakpoints by the places that the programs have on the track now. */
	#setBreakpoints(): void {
		const breakpoints = this.programs.flatMap((program, i) =>
			program.breakpoints.map((line) => ({ program: this.#places[i] ?? -1, line }))
		);
		this.player.send({ type: 'player.break', breakpoints });
	}

	/** Lays the track along the traces as they are now. */
	#retrack(position: number | ((track: Track) => number)): void {
		const traces: Trace[] = [];
		this.#places = this.programs.map(({ trace }) => (trace ? traces.push(trace) - 1 : -1));
		const track = createTrack(traces);
		this.player.send({
			type: 'player.load',
			track,
			position: typeof position === 'number' ? position : position(track)
		});
		this.#setBreakpoints();
	}
}
