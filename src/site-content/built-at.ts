/** One moment for the whole build: two pages must not disagree about what is past. */
export const builtAt = new Date();
