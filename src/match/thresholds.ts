/**
 * What must be said before something is claimed, in bits. Measured on pastes of real errors and on system logs that
 * have nothing to do with containers (`npm run bench:match`).
 */

/**
 * An article's wording that says so much is a match, and one that says at least so little is possible; one that other
 * problems print too must say more.
 */
export const ISSUE = { match: 16, possible: 12, shared: 30 };
/** The same where containers are spoken of. */
export const ISSUE_IN_CONTEXT = { match: 9, possible: 6, shared: 6 };

/** A catalogue message that says so much is shown whatever stands around it. */
export const CERTAIN_MESSAGE = 16;
/** One that says at least this is shown where containers are spoken of. */
export const LIKELY_MESSAGE = 8;
/** One that says at least this is shown as a link of a chain that says enough. */
export const LINKED_MESSAGE = 5;
/** One that says at least this, and does not merely wrap another, informs. */
export const INFORMATIVE = 10;

/** An article that shares less with a paste (BM25, no bits) is not close to it. */
export const CLOSEST = 10;
