import type { Token } from "../../markdown/renderer.ts";
import { lineOf, linesOf, startsItem } from "../../markdown/tokens.ts";
import { changeLine } from "../yaml/mended-line.ts";
import type { Remark } from "./remark.ts";

/** [^1]：说明, ［^1］：说明, [^1] 说明 */
const LIKE_NOTE = /^[\s\u3000]*[[［]\^([^\][［］\s]{1,100})[\]］][\s\u3000]*[：:]?[\s\u3000]*(?=\S)(.*)$/u;

/** Lines meant as note definitions, and their labels by section, whose references are not at fault. */
export function meantDefinitions(tokens: readonly Token[], lines: readonly string[]) {
  const remarks: Remark[] = [];
  const starts = new Set<Token>();
  const labels = new Map<number, Set<string>>();
  let section = 0;
  const sections = tokens.map((token, index) => {
    if (startsItem(token)) section++;
    if (token.type !== "inline" || tokens[index - 1]?.type !== "paragraph_open") return section;
    for (const [line, pieces] of linesOf(token).entries()) {
      const child = pieces.find(({ type, content }) => type !== "text" || content.trim() !== "");
      const [typed, label = "", text = ""] = LIKE_NOTE.exec(lines[lineOf(token) + line] ?? "") ?? [];
      if (!child || typed === undefined || !/^[[［]\^/.test(child.content)) continue;
      labels.set(section, (labels.get(section) ?? new Set()).add(label));
      starts.add(child);
      remarks.push({ token, line, typed: typed.trim(), complaint: misspelled(label, text) });
    }
    return section;
  });
  return { remarks, starts, labels, sections };
}

const misspelled = (label: string, text: string) => ({
  code: "note/colon",
  message: "注释没有写对，会照原样显示成文字：方括号和冒号都用英文半角，冒号后面空一格。",
  remedy: changeLine(`[^${label}]: ${text}`, `请把行首改为“[^${label}]: ”。`),
});
