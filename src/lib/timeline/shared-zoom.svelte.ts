import { FIT, type Zoom } from './axis';
import { EVERYTHING, type Choice } from './choice';

/** The zoom and the choice of lanes of one timeline, or of several that stand one above the other. */
export class SharedZoom {
	current = $state.raw<Zoom>(FIT);
	choice = $state.raw<Choice>(EVERYTHING);
}
