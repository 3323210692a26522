/** What the machine lacks or refuses, in words for the person who runs the command. */
export class MachineError extends Error {}
