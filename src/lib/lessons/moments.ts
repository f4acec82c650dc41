import { KIND } from '../trace/kinds';
import { createNavigation } from '../trace/navigate';
import type { Trace } from '../trace/trace';
import type { Moment } from './lesson';

/** The event of a run at which a moment is, -1 = before the first; null if the run does not have it. */
export function indexOf(trace: Trace, moment: Moment): number | null {
	switch (moment.at) {
		case 'start':
			return -1;
		case 'end':
			return trace.length - 1;
		case 'time': {
			const end = trace.length > 0 ? trace.time[trace.length - 1] : 0;
			return moment.seconds > end ? null : createNavigation(trace).indexAtTime(moment.seconds);
		}
		case 'line': {
			let nth = 0;
			for (let i = 0; i < trace.length; i++)
				if (trace.kind[i] === KIND.line && trace.line[i] === moment.line && ++nth === moment.nth)
					return i;
			return null;
		}
	}
}
