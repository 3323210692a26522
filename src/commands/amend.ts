import { DateTime } from "luxon";
import { UsageError } from "../base/errors.ts";
import { ZONE } from "../bulletin/date.ts";
import { readSiteIn } from "../content/read-site.ts";
import { findIssue } from "../editor/amend/find-issue.ts";
import type { Asker } from "../editor/new/asker.ts";
import { askOnTerminal } from "../editor/new/terminal.ts";
import { type RememberedSite, rememberedSite } from "../publish/memory.ts";
import { siteFolder } from "../publish/own-site.ts";
import { contentOption } from "./content-folder.ts";

/* What `correct` and `withdraw` share. */

export const amendOptions = {
  content: contentOption,
  item: { value: "N", help: "第几条新闻；不写时是整期", fallback: "" },
  why: { value: "W", help: "为什么", fallback: "" },
  date: { value: "D", help: "日期；不写时用今天", fallback: "" },
  output: { value: "DIR", help: "发布的网站所在的文件夹", fallback: "_site" },
  against: {
    value: "DIR|URL",
    help: "已经发布的网站在别处时，写明文件夹或网址；没有的写 none",
    fallback: "",
  },
} as const;

export const issueFile = { value: "Y/N", help: "哪一期，例如 2016/6" } as const;

/** The one issue that a call names. @throws UsageError */
export function oneIssue(files: readonly string[]): string {
  const [issue, ...others] = files;
  if (issue === undefined || others.length > 0) throw new UsageError("请写明一期，例如 2016/6。");
  return issue;
}

/** Who is asked for what is not said; null without a terminal. */
export function asker(): Asker | null {
  const { stdin: input, stdout: output } = process;
  return input.isTTY && output.isTTY ? askOnTerminal({ input, output }) : null;
}

export const today = (): string => DateTime.now().setZone(ZONE).setLocale("en-US").toFormat("yyyy-MM-dd");

export async function siteOf(
  content: string,
  { output, against }: { readonly output: string; readonly against: string },
): Promise<RememberedSite | null> {
  return rememberedSite({
    against,
    live: readSiteIn(content)?.published,
    output: await siteFolder(output),
    shown: output,
    tell: (note) => process.stderr.write(`${note}\n`),
  });
}

/** An option's number. @throws UsageError */
export function itemNumber(typed: string): number | undefined {
  if (typed === "") return undefined;
  if (!/^[1-9]\d{0,3}$/.test(typed))
    throw new UsageError(`--item 后面写第几条新闻，例如 2，不是“${typed}”。`);
  return Number(typed);
}

/** Which item; undefined for the whole issue. */
export async function askItem(
  ask: Asker,
  message: string,
  content: string,
  named: string,
): Promise<number | undefined> {
  const { items } = findIssue(content, named).issue;
  const likely = items.map(({ position, heading }) => ({ value: `${position}`, hint: heading }));
  const chosen = await ask.choose({ message, likely, other: "整期，不限于一条", rest: [] });
  return chosen === null ? undefined : Number(chosen);
}

/** A sentence that must be there. @throws UsageError where nobody can be asked */
export async function sentence(
  ask: Asker | null,
  given: string,
  flag: string,
  message: string,
): Promise<string> {
  if (given !== "") return given;
  if (!ask) throw new UsageError(`缺少 --${flag}。这里不能提问，请在命令里写明：--${flag} "…"`);
  return ask.text({
    message,
    initial: "",
    faultOf: (text) => (text.trim() === "" ? "这里不能留空。" : undefined),
  });
}

/** A sentence that may be left out. */
export async function optionalSentence(
  ask: Asker | null,
  given: string,
  message: string,
): Promise<string | undefined> {
  if (given !== "" || !ask) return given || undefined;
  return (
    (await ask.text({ message: `${message}（可以不写）`, initial: "", faultOf: () => undefined })).trim() ||
    undefined
  );
}
