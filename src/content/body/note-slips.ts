import { startsItem } from "../../markdown/items.ts";
import { lineOf } from "../../markdown/plain-text.ts";
import type { Token } from "../../markdown/renderer.ts";
import { changeLine } from "../yaml/mended-line.ts";
import type { Finding } from "./finding.ts";

/** [^1]：说明, ［^1］：说明, [^1] 说明 */
const LIKE_NOTE = /^[\s\u3000]*[[［]\^([^\][［］\s]{1,100})[\]］][\s\u3000]*[：:]?[\s\u3000]*(?=\S)(.*)$/u;

/** Lines that were meant as a note's text. References to their labels are not at fault; `sections` tells where a token stands. */
export function meantDefinitions(tokens: readonly Token[], lines: readonly string[]) {
  const findings: Finding[] = [];
  const labels = new Map<number, Set<string>>();
  let section = 0;
  const sections = tokens.map((token, index) => {
    if (startsItem(token)) section++;
    if (token.type !== "inline" || tokens[index - 1]?.type !== "paragraph_open") return section;
    for (const child of lineStarts(token)) {
      const [typed, label, text] = LIKE_NOTE.exec(lines[lineOf(token, child)] ?? "") ?? [];
      const isNote = child.type === "footnote_missing" || /^[[［]\^/.test(child.content);
      if (typed === undefined || label === undefined || !isNote) continue;
      labels.set(section, (labels.get(section) ?? new Set()).add(label));
      findings.push({ token, child, typed: typed.trim(), complaint: misspelled(label, text ?? "") });
    }
    return section;
  });
  return { findings, labels, sections };
}

const misspelled = (label: string, text: string) => ({
  code: "note/colon",
  message: "注释没有写对，会照原样显示成文字：方括号和冒号都用英文半角，冒号后面空一格。",
  remedy: changeLine(`[^${label}]: ${text}`, `请把行首改为“[^${label}]: ”。`),
});

/** What each line of a paragraph begins with, but for spaces. */
function lineStarts({ children }: Token): Token[] {
  let isStart = true;
  return (children ?? []).filter((child) => {
    const isFirst = isStart && !(child.type === "text" && child.content.trim() === "");
    isStart = /^(?:soft|hard)break$/.test(child.type) || (isStart && !isFirst);
    return isFirst;
  });
}
