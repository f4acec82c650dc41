import { loopMachine } from './loop-machine';
import type { Phase } from './simulation';

/** A state of the loop machine, and the states to which its transitions lead. */
export interface PhaseNode {
	readonly phase: Phase;
	readonly isInitial: boolean;
	readonly isFinal: boolean;
	readonly next: readonly Phase[];
}

/** The loop machine's states and transitions, read from its definition. */
export const loopChart: readonly PhaseNode[] = Object.values(loopMachine.states).map((node) => ({
	phase: node.key as Phase,
	isInitial: node.key === loopMachine.config.initial,
	isFinal: node.type === 'final',
	next: (node.always ?? []).flatMap(({ target = [] }) => target.map(({ key }) => key as Phase))
}));

/**
 * The phases that follow one another in every pass of the loop: those between the beginning and the
 * ends, in the order of the machine, each leading to the next and the last to the first.
 */
export const passPhases: readonly PhaseNode[] = loopChart.filter(
	({ isInitial, isFinal }) => !isInitial && !isFinal
);
