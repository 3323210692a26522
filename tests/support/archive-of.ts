import type { Archive, Issue } from "../../src/bulletin/archive.ts";
import { isError } from "../../src/content/problem.ts";
import { type Files, readFiles } from "../content/archive-folder.ts";

/** The archive of these files, which must be sound; there may be reminders. */
export function archiveOf(files: Files): Archive {
  const { archive, problems, messages } = readFiles(files);
  if (!archive || problems.some(isError)) throw new Error(messages);
  return archive;
}

/** Issues of 2016, a day apart, with so many short items each. */
export function issuesOfSizes(sizes: readonly number[]): readonly Issue[] {
  const files = sizes.map((items, index): [string, string] => {
    const number = index + 1;
    const day = new Date(Date.UTC(2016, 0, number)).toISOString().slice(0, 10);
    const news = Array.from({ length: items }, (_, item) => `## 新闻${number}之${item + 1}\n\n正文。`);
    const front = `title: 第${number}期\nissue: ${number}\ndate: ${day} 09:30\nsource: 州科技局\nauthor: 吴启荣`;
    return [`2016/${number}.md`, `---\n${front}\n---\n\n${news.join("\n\n")}\n`];
  });
  return sizes.length === 0 ? [] : archiveOf(Object.fromEntries(files)).issues;
}
