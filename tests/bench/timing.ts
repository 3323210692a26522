import { spawn } from "node:child_process";
import { watchMemory } from "./memory.ts";

interface Options {
  readonly cwd?: string;
}

/** Runs a command to its end, quietly, and says how many seconds it took. */
export async function time(command: string, args: readonly string[], options: Options = {}): Promise<number> {
  const start = performance.now();
  await run(command, args, options, () => {});
  return (performance.now() - start) / 1000;
}

/** The memory of all processes of a command together, at the most, in bytes. To look at it slows a command down: it is no timing. */
export async function memoryOf(command: string, args: readonly string[]): Promise<number> {
  let memory: { stop(): number } | undefined;
  await run(command, args, {}, (pid) => {
    memory = watchMemory(pid);
  });
  return memory?.stop() ?? 0;
}

function run(
  command: string,
  args: readonly string[],
  options: Options,
  onStart: (pid: number) => void,
): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: "ignore", env: { ...process.env, CI: "true" } });
  onStart(child.pid ?? 0);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${command} ${args.join(" ")} ended with ${status}`));
    });
  });
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
