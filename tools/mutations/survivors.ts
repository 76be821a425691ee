/** Faults that no check can see, and why. The run fails when one of these is caught after all, or another is not. */
export const survivors: Record<string, string> = {};
