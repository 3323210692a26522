/** Wrong use of a command; the message is for the editor. */
export class UsageError extends Error {}
