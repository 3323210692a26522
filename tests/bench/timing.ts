import { spawn } from "node:child_process";
import { watchMemory } from "./memory.ts";

export interface Timing {
  readonly seconds: number;
  /** of all processes together, at the most */
  readonly bytes: number;
}

/** Runs a command to its end, quietly. */
export function time(
  command: string,
  args: readonly string[],
  options: { cwd?: string } = {},
): Promise<Timing> {
  const start = performance.now();
  const child = spawn(command, args, { ...options, stdio: "ignore", env: { ...process.env, CI: "true" } });
  const memory = watchMemory(child.pid ?? 0);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      const timing = { seconds: (performance.now() - start) / 1000, bytes: memory.stop() };
      if (status === 0) resolve(timing);
      else reject(new Error(`${command} ${args.join(" ")} ended with ${status}`));
    });
  });
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
