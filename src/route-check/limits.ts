/** The limits of routing, each with its unit. */

/** UTF-16 units of a request in canonical JSON; a larger one is denied as invalid. */
export const MAX_REQUEST_LENGTH = 256 * 1024;
/** Milliseconds in which a pending approval has to be resolved (spec section 5.8 asks for an end and names none). */
export const APPROVAL_TIME_MS = 24 * 60 * 60 * 1000;
