/** The seed whose random programs every run of the tests compares. */
export const FIXED_SEED = 1;

/** How many random programs of the fixed and of the fresh seed every run of the tests compares. */
export const PROGRAMS_FOR_EACH_SEED = 1500;

/** The random expressions that every run of the tests compares. */
export const VALUES = { numRuns: 6000, seed: 20261122 };
