import type { Complaint } from "../problem.ts";
import type { FrontCheck } from "./issue-checks.ts";

/** Keywords of items that are not there, or that stand there twice. */
export const keywordsOfItems: FrontCheck = ({ items = [] }, { body }) => {
  const count = body.sections.length;
  return items.flatMap(({ item }, index): [PropertyKey[], Complaint][] => {
    if (item > count)
      return [
        [
          ["items", index, "item"],
          {
            code: "items/item",
            message: `关键词写给第${item}条，但本期只有${count}条新闻。`,
            remedy: "请核对 item 后面的数字。",
          },
        ],
      ];
    if (items.findIndex((other) => other.item === item) === index) return [];
    return [
      [
        ["items", index, "item"],
        {
          code: "items/twice",
          message: `第${item}条的关键词写了两次。`,
          remedy: "请把关键词并到一处，删掉另一处。",
        },
      ],
    ];
  });
};
