import { existsSync, statSync } from "node:fs";
import { keepCachesBeside } from "../base/cache-folder.ts";
import { UsageError } from "../base/errors.ts";

/** The option that every command has. */
export const contentOption = { value: "DIR", help: "简报所在的文件夹", fallback: "content" } as const;

/** What was published, for commands that compare with it. */
export const publishedOptions = {
  against: {
    value: "DIR|URL",
    help: "和哪个已经发布的网站核对；不写时是 site.yaml 的 published，没有的是 _site；第一次发布可写 none",
    fallback: "",
  },
  unpublished: {
    value: "Y/N",
    help: "其实没有发布过的各期，例如 2016/6（几期用逗号隔开），不和它们核对",
    fallback: "",
  },
} as const;

/** Refuses a content folder that is not there, before anything else happens; the caches lie beside it. */
export function requireContent(folder: string): void {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageError(`找不到文件夹“${folder}”。请用 --content 指明简报所在的文件夹。`);
  keepCachesBeside(folder);
}
