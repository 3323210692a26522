/** What the machine lacks or refuses, in words for who runs the command. */
export class MachineError extends Error {}
