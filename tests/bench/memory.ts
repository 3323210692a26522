import { readdirSync, readFileSync } from "node:fs";

const EVERY = 200;

/** Watches the memory of a process and all below it: the largest sum of their proportional set sizes, in bytes. Linux alone. */
export function watchMemory(pid: number): { stop(): number } {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(
      peak,
      family(pid).reduce((sum, member) => sum + proportionalSize(member), 0),
    );
  }, EVERY);
  return {
    stop() {
      clearInterval(timer);
      return peak;
    },
  };
}

function family(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    parents.set(Number(name), Number(parent));
  }
  const members = [root];
  for (const member of members) for (const [pid, parent] of parents) if (parent === member) members.push(pid);
  return members;
}

function proportionalSize(pid: number): number {
  const [, kilobytes = "0"] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kilobytes) * 1024;
}

/** A process can end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
