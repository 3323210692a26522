import { type Complaint, reminder } from "../problem.ts";
import { changeLine } from "../yaml/mended-line.ts";
import { FOREIGN_MARKS } from "./foreign-marks.ts";
import type { BodyText, Remark } from "./remark.ts";

/** A line that was meant for a program or a printer, and that readers would see, or miss. */
interface Mark {
  readonly pattern: RegExp;
  readonly complaint: (line: string, found: RegExpExecArray) => Complaint;
  /** only between empty lines */
  readonly isAlone?: true;
}

/** Nor brackets, as in the words before it: a line of a hundred thousand brackets is looked through once. */
const SPACED_PICTURE = String.raw`[^()（）[\]|]+\.(?:png|jpe?g|gif|webp|avif|bmp)`;
const PICTURE = String.raw`[^()（）[\]\s]+\.(?:png|jpe?g|gif|webp|avif|bmp)`;
const otherSystem = (line: string): Complaint =>
  reminder(
    "body/foreign-mark",
    `“${line.trim().slice(0, 40)}”是别的系统的写法，在这里不起作用，读者会照原样看到它。`,
    "请删掉这些符号，只留文字；要让读者看到它的，在它前面加一个反斜杠“\\”。",
  );
const pageNumber = (line: string): Complaint =>
  reminder("body/page-number", `“${line.trim()}”像是印在纸上的页码。`, "请删掉这一行。");

/** 50%, 1.5万元; not 3月7日, 1.加强领导 */
const QUANTITY = String.raw`\d+(?:[.,]\d+)*(?![\d年月日时、:：.．])`;
const MORE_THAN = new RegExp(`^\\s*>\\s*${QUANTITY}`, "u");

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
    // ![[06/a.jpg]], ![[06/a.jpg|640x480]]: its size
    pattern: new RegExp(`!?\\[\\[(${SPACED_PICTURE})(?:\\|([^[\\]]*))?\\]\\]`, "iu"),
    complaint: (line, { 0: typed, 1: address = "", 2: words }) =>
      reminder(
        "picture/mark",
        `“${typed}”是别的软件插入图片的写法，在这里不起作用。`,
        changeLine(
          line.replace(typed, `![${words && !/^[\dx×*\s]+$/i.test(words) ? words : "图片说明"}](${address})`),
          `请改写成：![说明](${address})`,
        ),
      ),
  },
  {
    // 图：06/a.jpg, [img]06/a.jpg[/img]
    pattern:
      /^(?!\[[^\]]*\]:).*?(?<![\w(（<"'/.=])(\d{1,2}(?:-\d{1,2})?\/[^\s()（）[\]!【】]{1,80}\.(?:png|jpe?g|gif|webp|bmp))(?![)）\w])/iu,
    complaint: (_line, { 1: address = "" }) =>
      reminder(
        "picture/mark",
        `“${address}”是图片的文件名：读者看到的是这些字，不是图片。`,
        `要放图片的，请改写成：![说明](${address})`,
      ),
  },
  {
    // [图片], （此处插图）
    pattern: /^\s*[（(【[［〔]\s*(?:此处)?(?:插入?图片?|配图|图片?)\s*\d{0,2}\s*[）)】\]］〕]\s*$/u,
    isAlone: true,
    complaint: (line) =>
      reminder(
        "picture/mark",
        `“${line.trim()}”像是原来有图的地方：读者看到的是这些字，不是图片。`,
        "请把图片放进这一期的附件文件夹，改写成：![说明](06/会场.jpg)（换成真正的文件名）；没有图的，请删掉这一行。",
      ),
  },
  {
    // - 3 -, — 2 —, - iii -, 第3页 共5页, Page 3 of 5
    pattern:
      /^\s*\\?(?:[-—–－─―‐~～·•]{1,2}\s*(?:[\d０-９]{1,4}|[ivx]{1,6})\s*[-—–－─―‐~～·•]{1,2}|第\s*[\d０-９一二三四五六七八九十]{1,4}\s*页(?:[\s，,/／]*共\s*[\d０-９一二三四五六七八九十]{1,4}\s*页)?|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?|p\.?\d{1,3})\s*$/iu,
    complaint: pageNumber,
  },
  {
    // 3, 3/5, - 3, [3]
    pattern:
      /^\s*(?:\d{1,3}|\d{1,3}\s*[/／]\s*\d{1,3}|[-—–]\s*\d{1,3}|\d{1,3}\s*[-—–]|[[【〔]\d{1,3}[\]】〕])\s*$/u,
    isAlone: true,
    complaint: pageNumber,
  },
  {
    // - 5℃: the sign would vanish.
    pattern: /^ {0,3}-\s+(?=\d+(?:\.\d+)?\s*(?:℃|°C|度))/u,
    complaint: (line) =>
      reminder(
        "body/minus",
        "行首的“-”后面有空格，会变成列表的圆点，读者看不到负号。",
        changeLine(line.replace(/-\s+/, "-"), "是负数的，请删掉“-”后面的空格；是列表的，可以不改。"),
      ),
  },
  {
    // 目 录
    pattern: /^\s*目\s*录\s*$/u,
    isAlone: true,
    complaint: (line) =>
      reminder(
        "body/contents",
        `“${line.trim()}”像是从 Word 粘贴的目录，页码在网页上没有用。`,
        "请删掉这一行和它下面的目录；各条新闻的标题，网页上会自动列出。",
      ),
  },
  {
    // What Word computes.
    pattern:
      /\bTOC\s+\\[a-z]|\b(?:PAGEREF|REF|HYPERLINK)\s+(?:\\l|_(?:Toc|Ref)\d|["“])|\\\*\s*MERGEFORMAT|错误[!！]\s*未(?:定义书签|找到引用源)|Error!\s+(?:Reference source|Bookmark) not/u,
    complaint: (line) =>
      reminder(
        "body/foreign-mark",
        `“${line.trim().slice(0, 40)}”是 Word 的域代码，读者会照原样看到它。`,
        "请删掉它，写上它在 Word 里显示的文字。",
      ),
  },
  {
    // （待核实）, 点击此处添加正文, TODO
    pattern:
      /^\s*(?:[（(【[]\s*)?(?:TODO|FIXME|TBD|待(?:补充?|填写?|核实|核对|完善|更新)|请?(?:单击|点击)?此处(?:添加|输入|填写|编辑).{0,12}|请(?:在此填写|(?:在此)?输入).{0,12})\s*[）)】\]]?[。.：:]?\s*$|[（(【[][^（）()【】[\]。]{0,12}待(?:补充|核实|核对|填写|完善)[）)】\]]/u,
    complaint: (_line, { 0: typed }) =>
      reminder(
        "body/placeholder",
        `“${typed.trim()}”像是还没有写完的地方，读者会照原样看到它。`,
        "请补上内容，再删掉它。",
      ),
  },
  ...FOREIGN_MARKS.map((pattern) => ({ pattern, complaint: otherSystem })),
  {
    pattern:
      /^\s*(?:\{[%{#].*[%}#]\}|:{3,}.*|!{3}\s+\S.*|\?{3}\+?\s+\S.*|@?\[{1,2}_?toc_?\]{1,2}|\$\$|(?:>\s*)?\[![A-Z]+\].*|\\(?:newpage|pagebreak|tableofcontents)\b.*|[-*+]\s+\[[ xX]\]\s.*)\s*$/iu,
    complaint: otherSystem,
  },
  {
    pattern: /\{(?<=\S\s*\{)(?:[#.][\w-]+|:[^{}]*)\}\s*$/u,
    complaint: otherSystem,
  },
  {
    // >50%的企业: the sign would vanish.
    pattern: new RegExp(`^ {0,3}>(?=\\s*${QUANTITY}|[^\\s>])`, "u"),
    complaint: (line) =>
      reminder(
        "body/quote",
        "行首的“>”会把这一行变成引文，读者看不到这个符号。",
        changeLine(
          line.replace(/>\s*/u, MORE_THAN.test(line) ? "\\>" : "> "),
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
    if (line === "" || code.has(index)) return [];
    const isAlone = [index - 1, index + 1].every((beside) => (lines[beside] ?? "").trim() === "");
    for (const mark of MARKS) {
      const { pattern, complaint } = mark;
      const found = mark.isAlone && !isAlone ? null : pattern.exec(line);
      if (found && !isRight(found)) return [at(index, complaint(line, found))];
    }
    return [];
  });
  return [
    ...marks,
    ...secondFronts(lines).map(([from, to, isOurs]) =>
      at(from, secondFront(firstLine + from, firstLine + to, isOurs)),
    ),
    ...runsOf(lines, isOfContents).map(([from, to]) => at(from, contents(firstLine + from, firstLine + to))),
  ];
}

/** ![会场](06/a.jpg) as it should be. */
const isRight = ([typed]: RegExpExecArray): boolean => /^!\[[^\]［］【】]*\]\([^()（）]*\)$/u.test(typed);

const KEYS =
  "title|issue|total|date|source|author|summary|keywords|notice|status|layout|tags|categories|slug|draft|description";
/** title: 甲, "title": "甲", title = '甲', > title: 甲; 标题：甲 */
const FIELD = new RegExp(`^[\\s>*-]*["']?(?:${KEYS}|标题|期号|总期号|日期|来源|作者)["'*]*\\s*[:：=]`, "iu");
const OWN_FIELD = new RegExp(`^[\\s>*-]*["']?(?:${KEYS})["'*]*\\s*[:：=]`, "iu");
const NAMES_ISSUE = /^[\s>*-]*["']?(?:title|issue|layout|标题|期号)/iu;
const FENCE = /^\s*(?:-{3}|\+{3}|`{3}|~{3}|\{|\})/;

/** Lines of front matter in the body, with the marks around them; whether they are in English, as a program's are. */
function secondFronts(lines: readonly string[]): [from: number, to: number, isOurs: boolean][] {
  return runsOf(lines, (line) => FIELD.test(line), 1).flatMap(([from, to]) => {
    const isFenced = [from - 1, to + 1].every((index) => FENCE.test(lines[index] ?? ""));
    const fields = lines.slice(from, to + 1);
    if (
      !(isFenced || fields.length > 1) ||
      !(isFenced ? OWN_FIELD : NAMES_ISSUE).test(
        fields.find((line) => NAMES_ISSUE.test(line)) ?? fields[0] ?? "",
      )
    )
      return [];
    const [first, last] = isFenced ? [from - 1, to + 1] : [from, to];
    return [[first, last, fields.some((line) => OWN_FIELD.test(line))]];
  });
}

/** Lines of a table of contents end so: looked for first, for it takes less. */
const PAGE = /[\d０-９][)）]?\s*页?\s*$/u;
/** 一、基本情况………3 */
const CONTENTS =
  /\S\s*(?:[.．·‥。]{4}|…{2}|(?:\.\s){4}|_{4}|-{4})[.．·‥。…_-]*\s*[（(]?[\d０-９]{1,4}[)）]?\s*页?\s*$|^\s*(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第.{1,3}[章节篇]).{1,60}[\s\u3000]+[\d０-９]{1,3}\s*$/u;

const isOfContents = (line: string): boolean => PAGE.test(line) && CONTENTS.test(line);

/** Of a table of contents or front matter; bounds the search. */
const LONGEST_ENTRY = 400;

/** So many lines or more in a row of one kind: the first and the last. */
function runsOf(
  lines: readonly string[],
  fits: (line: string) => boolean,
  least = 2,
): [from: number, to: number][] {
  const isOne = (line: string): boolean => line.length <= LONGEST_ENTRY && fits(line);
  const runs: [number, number][] = [];
  let from = -1;
  let to = -1;
  const end = (): void => {
    if (from >= 0 && to - from + 1 >= least) runs.push([from, to]);
    from = -1;
  };
  for (const [index, line] of lines.entries()) {
    if (isOne(line)) {
      if (from < 0) from = index;
      to = index;
    } else if (line.trim() !== "") end();
  }
  end();
  return runs;
}

const secondFront = (from: number, to: number, isOurs: boolean): Complaint => ({
  code: "front-matter/second",
  message: isOurs
    ? "正文里又有一个说明栏，读者会照原样看到它。"
    : "这里像是又一个说明栏，读者会照原样看到它。",
  remedy: `请删掉第${from}行到第${to}行：说明栏只在文件开头写一次。是另一期的，请把它和它下面的内容另存为一个文件：一期一个文件。`,
  ...(isOurs ? {} : { severity: "warning" }),
});

const contents = (from: number, to: number): Complaint =>
  reminder(
    "body/contents",
    "从这一行起像是从 Word 粘贴的目录，页码在网页上没有用。",
    `请删掉第${from}行到第${to}行。`,
  );
