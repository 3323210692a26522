import { startsItem } from "../../markdown/items.ts";
import { inlineText } from "../../markdown/plain-text.ts";
import type { BodyText, Finding } from "./finding.ts";

/** ### alone, [](https://…): a heading or a link that readers can't see. */
export function emptyMarks({ tokens }: BodyText): Finding[] {
  return tokens.flatMap((token, index): Finding[] => {
    const children = tokens[index + 1]?.children ?? [];
    if (token.type === "heading_open" && !startsItem(token) && children.length === 0)
      return [{ token, complaint: NO_HEADING }];
    return (token.children ?? []).flatMap((child, position, all): Finding[] =>
      child.type === "link_open" && isEmpty(all.slice(position + 1, position + 3))
        ? [{ token, child, typed: String(child.attrGet("href") ?? ""), complaint: NO_TEXT }]
        : [],
    );
  });
}

/** Nothing, or a text of spaces, before the link's end. */
const isEmpty = (next: Parameters<typeof inlineText>[0]): boolean => {
  const end = next.findIndex(({ type }) => type === "link_close");
  return (
    end >= 0 &&
    next.slice(0, end).every(({ type }) => type === "text") &&
    inlineText(next.slice(0, end)) === ""
  );
};

const NO_HEADING = {
  code: "body/empty-heading",
  message: "井号后面没有标题。",
  remedy: "请在后面写上小标题，或删掉这一行。",
  severity: "warning",
} as const;

const NO_TEXT = {
  code: "link/no-text",
  message: "链接没有文字，读者看不到它。",
  remedy: "请在方括号里写上文字，或删掉这个链接。",
  severity: "warning",
} as const;
