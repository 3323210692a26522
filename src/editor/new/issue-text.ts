import { Document, isMap, isScalar, type ToStringOptions } from "yaml";
import { numbered, plainId, type Span } from "../../bulletin/issue-number.ts";
import type { Settled } from "./settle.ts";

interface NewIssue extends Omit<Settled, "assumed"> {
  readonly total: Span | null;
  /** folder for attachments: `06`; for messages: `content/2016/06` */
  readonly stem: string;
  readonly folder: string;
}

/**
 * The text of a new `content/YYYY/NN.md`. Nothing in it can be published by accident: the issue is a draft, hints are comments,
 * optional fields are commented out and empty (an error if uncommented as they are), and so is the one heading (an error in a
 * published issue).
 */
export function issueText(issue: NewIssue): string {
  const { title, number, total, date, source, author } = issue;
  const document = new Document({
    title,
    issue: plainId(number),
    ...(total === null ? {} : { total: plainId(numbered(total.first, total.last)) }),
    date,
    source,
    ...(author === "" ? {} : { author }),
    status: "draft",
  });
  for (const [key, hint] of Object.entries(hintsFor(issue))) placeHint(document, key, hint);
  return `---\n${document.toString(STYLE)}---\n\n## \n`;
}

const STYLE: ToStringOptions = { lineWidth: 0, singleQuote: true };

function hintsFor({ source, author, stem, folder }: NewIssue): Readonly<Record<string, string>> {
  return {
    title: "两行 --- 之间是说明栏，每行写成“名称: 内容”。以 # 开头的是提示，不会显示在网页上，可以删掉。",
    total: "总期号，接着前面各期推算的，请核对。",
    date: "发布时间（北京时间）。要写到分钟时，在日期后面空一格写时间，例如 09:30",
    source: "供稿部门和作者。两个以上的用顿号隔开。",
    status: `下面三项可以不写。要写时，删掉那一行开头的“# ”，再填内容；keywords 要删掉两行开头的“# ”，“-”后面空一格，写关键词。
摘要（一句话说明本期内容）：
summary:
关键词（每行一个，前面写“  - ”）：
keywords:
  -
说明（显示在本期开头的说明）：
notice:

正文写在第二行 --- 下面：每条新闻以“## 标题”一行开头，空一行，再写正文。
条目最后单独写一行（${[source, author].filter(Boolean).join(" ")}），就是这条新闻的署名；不写，就用上面的来源和作者。
图片和附件放在文件夹 ${folder}/ 里；正文里写 ![说明](${stem}/photo.jpg) 或 [附件](${stem}/list.pdf)。

草稿不会发布，只在 npm start 的预览里看得到。写好、核对以后，删掉下面这一行，就可以发布。`,
  };
}

/** Puts a comment above a field of the front matter. */
function placeHint({ contents }: Document, key: string, hint: string): void {
  const name = isMap(contents)
    ? contents.items.map((pair) => pair.key).find((known) => isScalar(known) && known.value === key)
    : undefined;
  if (!isScalar(name)) return;
  name.commentBefore = hint.replace(/^(?=.)/gm, " ");
  name.spaceBefore = hint.includes("\n");
}
