import { escapeMarkup } from "../../base/text.ts";
import { HOME } from "../../bulletin/address.ts";
import type { Archive } from "../../bulletin/archive.ts";
import { chineseDate } from "../../bulletin/date-format.ts";
import { fullIssueLabel } from "../../bulletin/issue-number.ts";
import type { Edition } from "../edition.ts";

/** Below the content of each page: a copy does not learn of what is corrected and published after it. */
export const noteOnPages = (archive: Archive, edition: Edition): string =>
  `<aside class="bar" aria-label="离线副本"><p>${escapeMarkup(whatItIs(archive, edition))}<a href="${edition.absolute(HOME)}">${escapeMarkup(edition.site.name)}</a>。</p></aside>`;

/** `说明.txt`, for Notepad: with a byte order mark, and Windows' line ends. */
export function readme(archive: Archive, edition: Edition): string {
  const lines = [
    edition.site.name,
    "",
    "双击 index.html，在浏览器里打开；不需要网络，也不需要安装。",
    "压缩包请先解压到一个文件夹。复制时请复制整个文件夹，不要只拿其中的文件。",
    `${whatItIs(archive, edition)}${edition.absolute(HOME)}`,
  ];
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
}

function whatItIs({ issues }: Archive, edition: Edition): string {
  const newest = issues.at(-1);
  const until = newest
    ? `内容到${fullIssueLabel(newest)}（${chineseDate({ day: newest.date.day, time: null })}）。`
    : "";
  return edition.inWords(`这是离线副本，${until}以后的更正和新的内容请看网站：`);
}
