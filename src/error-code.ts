/** What Node or the system calls an error: `ENOENT`; undefined for what has no code. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
