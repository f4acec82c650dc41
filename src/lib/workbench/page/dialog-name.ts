/** The dialogs that are loaded when they are first asked for. */
export type DialogName =
	'keys' | 'share' | 'export' | 'figures' | 'comparison' | 'number' | 'fourWays' | 'load';
