import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { MachineError } from "../../base/errors.ts";
import { digestOfFile } from "../../base/file-digest.ts";
import type { PresentFiles } from "./manifest.ts";

/** A published site, in a folder or on a server. */
export interface ServedFiles {
  /** null where there is no such file, or none that can be read; throws where a server says neither that there is one nor that there is none */
  readonly read: (path: string) => Promise<Uint8Array | null>;
  /** the paths of all that is there but folders, where that can be known: links, too, for servers follow them */
  readonly list: () => readonly string[];
}

export const filesInFolder = (folder: string): ServedFiles => ({
  async read(path) {
    try {
      const file = join(folder, path);
      return lstatSync(file).isFile() ? readFileSync(file) : null;
    } catch {
      return null;
    }
  },
  list: () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/")),
});

const PATIENCE = 30_000;

export const filesOnServer = (address: string): ServedFiles => ({
  async read(path) {
    const url = new URL(path.split("/").map(encodeURIComponent).join("/"), address);
    // Servers answer with index.html at the folder's address, and some lead away from its own.
    const { status, bytes } = await load(url.href.replace(/\/index\.html$/, "/"));
    if (status === 200 || (status === 404 && path === "404.html")) return bytes;
    if (status === 404 || status === 410) return null;
    throw new MachineError(`打不开“${url.href}”：服务器回答${status}。请检查网址和服务器的设置。`);
  },
  list: () => [],
});

async function load(address: string): Promise<{ status: number; bytes: Uint8Array }> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch {
    throw new MachineError(`打不开“${address}”：请检查网址和网络。`);
  }
}

const AT_ONCE = 8;

/** What is there of the paths that are asked for. */
export async function presentFiles(
  { read, list }: ServedFiles,
  paths: readonly string[],
  onProgress: (done: number) => void,
): Promise<PresentFiles> {
  const digests = new Map<string, ReturnType<typeof digestOfFile> | null>(list().map((path) => [path, null]));
  const waiting = [...paths];
  let done = 0;
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const bytes = await read(path);
      if (bytes) digests.set(path, digestOfFile(bytes));
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return digests;
}
