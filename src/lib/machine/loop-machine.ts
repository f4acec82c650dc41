import { assign, createActor, setup, type Actor } from 'xstate';
import type { Phase, Simulation } from './simulation';

/** `simulation` does the work and changes as it is done; `phase` is what it said comes next. */
export interface LoopContext {
	readonly simulation: Simulation;
	readonly phase: Phase;
}

export type LoopEvent =
	/** one phase, or one handle */
	| { type: 'loop.step' }
	/** to the end of the pass */
	| { type: 'loop.iterate' }
	/** until the run ends, or so many passes are done */
	| { type: 'loop.run'; passes?: number };

const ENDS = ['stopped', 'deadlocked', 'truncated'] as const;

/** Whichever of the states the last action said. */
const leadTo = (...phases: readonly Phase[]) =>
	phases.map((phase) => ({
		guard: { type: 'leadsTo' as const, params: { phase } },
		target: phase
	}));

const IN_ONE_GO = {
	'loop.iterate': { actions: 'finishPass' },
	'loop.run': { actions: 'runPasses' }
} as const;

/**
 * The event loop as a machine: its states are the phases of `BaseEventLoop._run_once`. The phases
 * themselves are functions of base-events.ts; an action calls one and the state follows what it says.
 * `loop.run` drains whole passes inside one action, since a step through a machine costs microseconds.
 */
export const loopMachine = setup({
	types: {
		context: {} as LoopContext,
		events: {} as LoopEvent,
		input: {} as { simulation: Simulation }
	},
	guards: {
		leadsTo: ({ context }, { phase }: { phase: Phase }) => context.phase === phase
	},
	actions: {
		runCodeOutside: assign({ phase: ({ context }) => context.simulation.start() }),
		waitForSomething: assign({ phase: ({ context }) => context.simulation.poll() }),
		collectTimers: assign({ phase: ({ context }) => context.simulation.collect() }),
		runOneHandle: assign({ phase: ({ context }) => context.simulation.runHandle() }),
		finishPass: assign({ phase: ({ context }) => context.simulation.iterate() }),
		runPasses: assign({
			phase: ({ context, event }) =>
				context.simulation.run(event.type === 'loop.run' ? event.passes : undefined)
		})
	}
}).createMachine({
	id: 'loop',
	context: ({ input }) => ({ simulation: input.simulation, phase: 'starting' }),
	initial: 'starting',
	states: {
		starting: {
			on: { 'loop.step': { actions: 'runCodeOutside' }, ...IN_ONE_GO },
			always: leadTo('polling', ...ENDS)
		},
		polling: {
			on: { 'loop.step': { actions: 'waitForSomething' }, ...IN_ONE_GO },
			always: leadTo('collecting', 'starting', ...ENDS)
		},
		collecting: {
			on: { 'loop.step': { actions: 'collectTimers' }, ...IN_ONE_GO },
			always: leadTo('running', 'polling', 'starting', ...ENDS)
		},
		running: {
			on: { 'loop.step': { actions: 'runOneHandle' }, ...IN_ONE_GO },
			always: leadTo('polling', 'starting', ...ENDS)
		},
		stopped: { type: 'final' },
		deadlocked: { type: 'final' },
		truncated: { type: 'final' }
	}
});

export type Loop = Actor<typeof loopMachine>;

/** A loop machine that is ready to be sent its events. */
export const createLoop = (simulation: Simulation): Loop =>
	createActor(loopMachine, { input: { simulation } }).start();
