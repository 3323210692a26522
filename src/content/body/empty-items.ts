import { inlineText } from "../../markdown/plain-text.ts";
import { startsItem } from "../../markdown/tokens.ts";
import { type Complaint, reminder } from "../problem.ts";
import type { BodyRule, Remark } from "./remark.ts";

/** Items without a headline, or without a text. */
export const complaintsAboutItems: BodyRule = ({ tokens }) =>
  tokens.flatMap((token, index): Remark[] => {
    if (!startsItem(token)) return [];
    const next = tokens[index + 3];
    return [
      ...(/[\p{L}\p{N}]/u.test(inlineText(tokens[index + 1]?.children ?? []))
        ? []
        : [{ token, complaint: NO_HEADING }]),
      ...(next && !startsItem(next) ? [] : [{ token, complaint: empty(next !== undefined) }]),
    ];
  });

const NO_HEADING = {
  code: "item/no-heading",
  message: "“## ”后面没有标题。",
  remedy: "请写上这条新闻的标题，例如：## 州科技局召开座谈会",
};

const empty = (isAboveAnother: boolean): Complaint =>
  reminder(
    "item/empty",
    "这条新闻没有正文。",
    `请在标题下面空一行写正文，或删掉这个标题${isAboveAnother ? "；标题分成两行写的，请和下一行合成一行" : ""}。`,
  );

/** For a body without items. */
export const NO_ITEM = {
  code: "item/none",
  message: "正文里没有新闻条目。",
  remedy: "每条新闻以一行“## 标题”开头（两个井号、一个空格），下面空一行写正文。",
};
