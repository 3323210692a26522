/** What the machine lacks or refuses, in words for the person who runs the command. */
export class MachineError extends Error {}

/** Wrong use of a command; the message is for the editor. */
export class UsageError extends Error {}

/** A file that can't be read as what it is; the message is for the editor. */
export class UnreadableFile extends Error {}

/** What Node or the system calls an error: `ENOENT`; undefined for what has no code. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
