import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { journalFolder } from "./journal.ts";

const running = z.object({ pid: z.number().int().positive(), address: z.url() });

const FILE = "running.json";
const PATIENCE = 1000;

/** Where another desk of the same content answers; null where there is none. */
export async function otherDesk(content: string): Promise<string | null> {
  try {
    const { pid, address } = running.parse(
      JSON.parse(readFileSync(join(journalFolder(content), FILE), "utf8")),
    );
    if (pid === process.pid) return null;
    process.kill(pid, 0); // throws where nothing runs under that number
    const answer = await fetch(address, { method: "HEAD", signal: AbortSignal.timeout(PATIENCE) });
    return answer.status < 500 ? address : null;
  } catch {
    return null;
  }
}

/** Leaves word for the next start. Where that can't be written, nobody is told. */
export function leaveWord(content: string, address: string): void {
  try {
    mkdirSync(journalFolder(content), { recursive: true });
    writeFileSync(join(journalFolder(content), FILE), JSON.stringify({ pid: process.pid, address }));
  } catch {
    // a read-only folder: saving will say so
  }
}
