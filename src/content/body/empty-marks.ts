import { inlineText } from "../../markdown/plain-text.ts";
import type { Token } from "../../markdown/renderer.ts";
import { childrenOf, startsItem } from "../../markdown/tokens.ts";
import { reminder } from "../problem.ts";
import type { BodyText, Remark } from "./remark.ts";

/** Headings and links without text, which readers can't see: ### alone, [](https://…). */
export function emptyMarks({ tokens }: BodyText): Remark[] {
  return tokens.flatMap((token, index): Remark[] => {
    const children = tokens[index + 1]?.children ?? [];
    if (token.type === "heading_open" && !startsItem(token) && children.length === 0)
      return [{ token, complaint: NO_HEADING }];
    return childrenOf(token).flatMap(({ child, line }, position): Remark[] =>
      child.type === "link_open" && isEmpty(token.children?.slice(position + 1, position + 3) ?? [])
        ? [{ token, line, typed: String(child.attrGet("href") ?? ""), complaint: NO_TEXT }]
        : [],
    );
  });
}

/** Nothing but spaces before the link's end. */
const isEmpty = (next: readonly Token[]): boolean => {
  const end = next.findIndex(({ type }) => type === "link_close");
  return (
    end >= 0 &&
    next.slice(0, end).every(({ type }) => type === "text") &&
    inlineText(next.slice(0, end)) === ""
  );
};

const NO_HEADING = reminder("body/empty-heading", "井号后面没有标题。", "请在后面写上小标题，或删掉这一行。");

const NO_TEXT = reminder(
  "link/no-text",
  "链接没有文字，读者看不到它。",
  "请在方括号里写上文字，或删掉这个链接。",
);
