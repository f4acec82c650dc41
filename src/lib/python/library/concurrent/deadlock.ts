/** The main thread waits for what will never be; ends the run, no `except` of the program sees it. */
export class Deadlock {}
