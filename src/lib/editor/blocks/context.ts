import { createContext } from 'svelte';
import type { BlockMessages } from '../../i18n/blocks/en';
import type { Standing } from '../running';

/** What happens at a block at the playhead's moment. */
export interface Here {
	readonly isRunning: boolean;
	/** Tasks that are suspended in it. */
	readonly standing: readonly Standing[];
}

/** What the rows of the block view need of the view around them. */
export interface BlockView {
	/** By the key of the block. */
	readonly here: ReadonlyMap<string, Here>;
	/** A row was clicked: the playhead goes to its line. */
	readonly online: (line: number) => void;
	/** A task was chosen by its name. */
	readonly onselect: (task: number) => void;
	readonly openMenu: (key: string, event: MouseEvent) => void;
	/** Opens the palette for the place at the end of a slot, or after a block. */
	readonly openPalette: (key: string) => void;
	readonly fold: (key: string, isFolded: boolean) => void;
}

/** The block view for the components in it. */
export const [getBlockView, setBlockView] = createContext<BlockView>();

/** The words for the components of the block view; a function, so that they follow a change of language. */
export const [getBlockWords, setBlockWords] = createContext<() => BlockMessages>();
