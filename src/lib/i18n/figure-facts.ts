import type { WakeKind } from '../trace/causes';
import type { Happens } from '../trace/chain';

/** A stretch of a chain of causes, as its sentence needs it; '' = none. */
export interface Told {
	readonly happens: Happens;
	readonly task: string;
	readonly label: string;
	/** Who held the thread meanwhile. */
	readonly by: string;
	readonly after: {
		readonly kind: WakeKind;
		readonly giver: string;
		readonly resource: string;
	} | null;
}
