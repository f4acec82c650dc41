import { FIT, type Zoom } from './axis';

/** The zoom of one timeline, or of several that stand one above the other. */
export class SharedZoom {
	current = $state.raw<Zoom>(FIT);
}
