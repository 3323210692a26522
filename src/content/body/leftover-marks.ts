import { type Complaint, reminder } from "../problem.ts";
import { changeLine } from "../yaml/mended-line.ts";
import type { BodyText, Remark } from "./remark.ts";

/** A line that was meant for a program or a printer, and that readers would see, or miss. */
interface Mark {
  readonly pattern: RegExp;
  readonly complaint: (line: string, found: RegExpExecArray) => Complaint;
}

/** Nor brackets, as in the words before it: a line of a hundred thousand brackets is looked through once. */
const PICTURE = String.raw`[^()（）[\]\s]+\.(?:png|jpe?g|gif|webp|avif|bmp)`;
const otherSystem = (line: string): Complaint =>
  reminder(
    "body/foreign-mark",
    `“${line.trim().slice(0, 40)}”是别的系统的写法，在这里不起作用，读者会照原样看到它。`,
    "请删掉这些符号，只留文字；要让读者看到它的，在它前面加一个反斜杠“\\”。",
  );

/** One loop runs these over the lines; the first that fits is told. */
const MARKS: readonly Mark[] = [
  {
    // ！［会场］（06/a.jpg）
    pattern: new RegExp(`[!！]\\s*[[［【]([^[\\]［］【】]*)[\\]］】]\\s*[(（](${PICTURE})[)）]`, "iu"),
    complaint: (line, { 0: typed, 1: words = "", 2: address = "" }) =>
      reminder(
        "picture/mark",
        "图片的符号是全角的：读者看到的是这些符号，不是图片。",
        changeLine(line.replace(typed, `![${words}](${address})`), `请改写成：![说明](${address})`),
      ),
  },
  {
    // ![[06/a.jpg]]
    pattern: new RegExp(`!?\\[\\[(${PICTURE})(?:\\|([^[\\]]*))?\\]\\]`, "iu"),
    complaint: (line, { 0: typed, 1: address = "", 2: words }) =>
      reminder(
        "picture/mark",
        `“${typed}”是别的软件插入图片的写法，在这里不起作用。`,
        changeLine(
          line.replace(typed, `![${words ?? "图片说明"}](${address})`),
          `请改写成：![说明](${address})`,
        ),
      ),
  },
  {
    // - 3 -, — 2 —, 第3页 共5页
    pattern:
      /^\s*(?:[-—–－─~～·]{1,2}\s*\d{1,4}\s*[-—–－─~～·]{1,2}|第\s*\d{1,4}\s*页(?:[\s，,]*共\s*\d{1,4}\s*页)?)\s*$/u,
    complaint: (line) =>
      reminder("body/page-number", `“${line.trim()}”像是印在纸上的页码。`, "请删掉这一行。"),
  },
  {
    pattern:
      /^\s*(?:\{[%{#].*[%}#]\}|:{3,}.*|!{3}\s+\S.*|\?{3}\+?\s+\S.*|@?\[{1,2}_?toc_?\]{1,2}|\$\$|(?:>\s*)?\[![A-Z]+\].*|\\(?:newpage|pagebreak|tableofcontents)\b.*|[-*+]\s+\[[ xX]\]\s.*)\s*$/iu,
    complaint: otherSystem,
  },
  {
    pattern: /^.*\S\s*\{(?:[#.][\w-]+|:[^{}]*)\}\s*$/u,
    complaint: otherSystem,
  },
  {
    // >50%的企业: the sign would vanish.
    pattern: /^ {0,3}>(?=\s*\d|[^\s>])/u,
    complaint: (line) =>
      reminder(
        "body/quote",
        "行首的“>”会把这一行变成引文，读者看不到这个符号。",
        changeLine(
          line.replace(/>\s*(?=\d)|>/u, (sign) => (/>\s*\d/u.test(line) ? "\\>" : `${sign} `)),
          "表示大于的，请在“>”前面加一个反斜杠“\\”；是引文的，请在它后面空一格。",
        ),
      ),
  },
  {
    // + 新增企业12户
    pattern: /^ {0,3}\+\s+(?=\S)/u,
    complaint: (line) =>
      reminder(
        "body/plus",
        "行首的“+”会变成列表的圆点，读者看不到这个符号。",
        changeLine(line.replace("+", "\\+"), "请在“+”前面加一个反斜杠“\\”；是列表的，请把“+”改为“-”。"),
      ),
  },
];

/** Marks of printers and other programs, front matter within the body, and a table of contents. */
export function leftoverMarks({ tokens, lines, firstLine }: BodyText): Remark[] {
  const [token] = tokens;
  if (!token) return [];
  const start = token.map?.[0] ?? 0;
  const at = (index: number, complaint: Complaint): Remark => ({ token, line: index - start, complaint });
  const code = new Set(
    tokens.flatMap(({ type, map }) =>
      type === "fence" || type === "code_block"
        ? Array.from({ length: (map?.[1] ?? 0) - (map?.[0] ?? 0) }, (_, line) => (map?.[0] ?? 0) + line)
        : [],
    ),
  );
  const marks = lines.flatMap((line, index): Remark[] => {
    if (code.has(index)) return [];
    for (const { pattern, complaint } of MARKS) {
      const found = pattern.exec(line);
      if (found && !isRight(found)) return [at(index, complaint(line, found))];
    }
    return [];
  });
  return [
    ...marks,
    ...runsOf(lines, FIELD).map(([from, to]) => {
      const fenced = [from - 1, to + 1].every((index) => /^\s*(?:---|```|~~~)/.test(lines[index] ?? ""));
      const [first, last] = fenced ? [from - 1, to + 1] : [from, to];
      return at(first, secondFront(firstLine + first, firstLine + last));
    }),
    ...runsOf(lines, CONTENTS).map(([from, to]) => at(from, contents(firstLine + from, firstLine + to))),
  ];
}

/** ![会场](06/a.jpg) as it should be. */
const isRight = ([typed]: RegExpExecArray): boolean => /^!\[[^\]［］【】]*\]\([^()（）]*\)$/u.test(typed);

const FIELD = /^(?:title|issue|total|date|source|author|summary|keywords|notice|status)\s*[:：]/u;
/** 一、基本情况………3 */
const CONTENTS = /\S\s*(?:[.．·‥]{4}|…{2}|(?:\.\s){4}|_{4}|-{4})\s*\d{1,4}\s*$/u;

/** Two lines or more in a row of one kind: the first and the last. */
function runsOf(lines: readonly string[], kind: RegExp): [from: number, to: number][] {
  const runs: [number, number][] = [];
  let from = -1;
  let to = -1;
  const end = (): void => {
    if (from >= 0 && lines.slice(from, to + 1).filter((line) => kind.test(line)).length > 1)
      runs.push([from, to]);
    from = -1;
  };
  for (const [index, line] of lines.entries()) {
    if (kind.test(line)) {
      if (from < 0) from = index;
      to = index;
    } else if (line.trim() !== "") end();
  }
  end();
  return runs;
}

const secondFront = (from: number, to: number): Complaint => ({
  code: "front-matter/second",
  message: "正文里又有一个说明栏，读者会照原样看到它。",
  remedy: `请删掉第${from}行到第${to}行：说明栏只在文件开头写一次。`,
});

const contents = (from: number, to: number): Complaint =>
  reminder(
    "body/contents",
    "从这一行起像是从 Word 粘贴的目录，页码在网页上没有用。",
    `请删掉第${from}行到第${to}行。`,
  );
