/** Whether the reason is told at length below the sentence; it stays so while the person steps. */
export const disclosure = $state({ isOpen: false });
