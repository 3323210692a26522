import { existsSync, statSync } from "node:fs";
import { keepCachesBeside } from "../base/cache-folder.ts";
import { UsageError } from "../base/errors.ts";

/** The option that every command has. */
export const contentOption = { value: "DIR", help: "简报所在的文件夹", fallback: "content" } as const;

/** Refuses a content folder that is not there, before anything else happens; the caches lie beside it. */
export function requireContent(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`找不到文件夹“${folder}”。请用 --content 指明简报所在的文件夹。`);
  keepCachesBeside(folder);
}
