import { readByline } from "../../bulletin/byline.ts";
import type { Problem } from "../problem.ts";
import { changeLine } from "../yaml/mended-line.ts";
import type { Prose } from "./prose.ts";

const LONGEST_HEADING = 30;
const BOLD_LINE = /^(\*\*|__)([^*_\n]+)\1[：:]?$/gm;
const ITEM = /^ {0,3}##[ \t]/m;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/gm;
/** ##标题, ＃＃ 标题, ##　标题: two signs at least, for #双创# is a topic. */
const LIKE_HEADING = /^ {0,3}([#＃]{2,6})([ \t\u3000\u00A0]*)([^\s#＃].*)$/gm;

/** Bold text in place of headings, skipped levels, and malformed heading marks. `names` are departments and authors. */
export function headings(prose: Prose, names: () => readonly string[]): Problem[] {
  return [...boldParagraphs(prose, names), ...skippedLevels(prose), ...brokenHeadings(prose)];
}

/** **一、基本情况** alone in a paragraph looks like a heading, but screen readers and search don't see one. */
function boldParagraphs(
  { file, text, body, placeOf, remind }: Prose,
  names: () => readonly string[],
): Problem[] {
  let hasItem = ITEM.test(text.slice(body));
  const isApart = (line: string | undefined): boolean => /^\s*(?:#|$)/.test(line ?? "");
  return [...text.slice(body).matchAll(BOLD_LINE)].flatMap(({ 0: found, 2: words = "", index }) => {
    const place = placeOf(body + index, body + index + found.length);
    const isAlone = isApart(file.lines[place.line - 2]) && isApart(file.lines[place.line]);
    if (!isAlone || [...words].length > LONGEST_HEADING || /[。；！？，]$/.test(words)) return [];
    // A bold byline must stay a byline.
    const known = new Map(names().map((name) => [name, name]));
    const { sources = [], authors = [] } = readByline(`（${words}）`, known) ?? {};
    if (readByline(words, known)?.isSure || sources.length + authors.length > 1) return [];
    const isItem = !hasItem;
    hasItem = true;
    return remind(
      body + index,
      found.length,
      "text/bold-heading",
      isItem
        ? "整段都是粗体，像是新闻的标题：新闻条目要以“## ”开头。"
        : "整段都是粗体，像是小标题：读屏软件和目录认不出来。",
      `请改为：${isItem ? "##" : "###"} ${words}`,
    );
  });
}

/** #### right below ##. */
function skippedLevels(prose: Prose): Problem[] {
  if (!prose.text.includes("####")) return [];
  let above = 2;
  return [...prose.text.slice(prose.body).matchAll(HEADING)].flatMap(
    ({ 0: line, 1: signs = "", 2: words = "", index }) => {
      const level = signs.length;
      const isSkipped = level > above + 1;
      const wanted = "#".repeat(above + 1);
      above = level;
      if (!isSkipped) return [];
      return prose.remind(
        prose.body + index + line.indexOf("#"),
        level,
        "text/heading-level",
        `标题从${wanted.length - 1}级跳到了${level}级，中间少了一级。`,
        changeLine(`${wanted} ${words}`, `请把“${signs}”改为“${wanted}”。`),
      );
    },
  );
}

function brokenHeadings(prose: Prose): Problem[] {
  return [...prose.text.slice(prose.body).matchAll(LIKE_HEADING)].flatMap(
    ({ 0: line, 1: signs = "", 2: gap = "", 3: words = "", index }) => {
      if (!signs.includes("＃") && /^[ \t]/.test(gap)) return [];
      const mark = "#".repeat(signs.length);
      return prose.remind(
        prose.body + index + line.indexOf(signs),
        signs.length,
        "text/heading-mark",
        "标题的井号要用半角，后面空一个普通空格；现在会照原样显示成文字。",
        changeLine(`${mark} ${words}`, `请把行首改为“${mark}”，后面空一个普通空格。`),
      );
    },
  );
}
