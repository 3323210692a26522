import { numberLabel } from "../../bulletin/issue-number.ts";
import type { ArchiveCheck } from "../check/archive-checks.ts";
import { problemAt, reminder } from "../problem.ts";
import { placeOf } from "../source-file.ts";

/** Short headings such as 工作动态, 简讯 recur. */
const SHORTEST = 8;

/** Items with the same headline: pasted twice, or indistinguishable for readers. */
export const repeatedHeadlines: ArchiveCheck = ({ ordered }) => {
  const first = new Map<string, string>();
  return ordered.flatMap((reading) =>
    (reading.issue?.items ?? []).flatMap(({ heading, position }) => {
      const key = heading.replace(/\s+/g, "");
      const here = `${reading.year}年${numberLabel(reading.number)}第${position}条`;
      const earlier = first.get(key);
      if (!earlier) first.set(key, here);
      if (!earlier || key.length < SHORTEST || !reading.file) return [];
      return problemAt(
        reading.file,
        placeOf(reading.file, heading, reading.itemLines[position - 1] ?? 1),
        reminder(
          "item/repeated",
          `这个标题和${earlier}的一样。`,
          "如果是重复粘贴，请删掉一处；如果是两条新闻，请让标题有所区别。",
        ),
      );
    }),
  );
};
