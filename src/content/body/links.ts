import { issuePath, withBase } from "../../bulletin/address.ts";
import { isPicture } from "../../bulletin/file-kind.ts";
import { readId } from "../../bulletin/issue-number.ts";
import { inlineText } from "../../markdown/plain-text.ts";
import type { Token } from "../../markdown/renderer.ts";
import { childrenOf, lineOf } from "../../markdown/tokens.ts";
import { type Complaint, type Problem, problemAt, reminder } from "../problem.ts";
import { type Place, type SourceFile, wholeLine } from "../source-file.ts";
import { addressSlip } from "./address-slips.ts";
import { localName, onlyHere, resolveFile, withSlashes } from "./attachment-links.ts";
import { type LinkContext, refuse, type Target } from "./link-target.ts";
import { misleadingHost } from "./misleading-host.ts";
import { pictureSize } from "./picture-size.ts";

/** A link to a page of the archive; checked when every issue has been read. */
export interface PageLink {
  /** site-relative: `/2016/5/#item-2` */
  readonly path: string;
  readonly place: Place;
}

/** Checks every link and picture, rewrites its address for the page, and reports refused ones. */
export function resolveLinks(
  tokens: readonly Token[],
  file: SourceFile,
  bodyLine: number,
  context: LinkContext,
) {
  const problems: Problem[] = [];
  const pageLinks: PageLink[] = [];
  const used = new Map<string, Place>();
  const insecure: { written: string; place: Place }[] = [];
  for (const block of tokens) {
    const first = bodyLine + lineOf(block);
    const findNext = linkFinder(file, first, bodyLine + (block.map?.[1] ?? 1) - 1);
    for (const { child: token, line } of childrenOf(block)) {
      const attribute = token.type === "link_open" ? "href" : token.type === "image" ? "src" : null;
      if (attribute === null) continue;
      const written = String(token.attrGet(attribute) ?? "");
      const place = findNext(written, first + line);
      const target =
        written === ""
          ? EMPTY
          : attribute === "href"
            ? resolveLink(written, context)
            : resolvePicture(written, context);
      if ("complaint" in target) problems.push(problemAt(file, place, target.complaint));
      else {
        token.attrSet(attribute, target.href);
        if (target.external) token.attrs?.push(["class", "external"], ["rel", "external noopener"]);
        if (target.path) pageLinks.push({ path: target.path, place });
        if (target.attachment && !used.has(target.attachment)) used.set(target.attachment, place);
        const misleading = target.external && misleadingHost(written);
        if (misleading) problems.push(problemAt(file, place, misleading));
        if (target.external && /^http:/i.test(written)) insecure.push({ written, place });
        if (attribute === "src" && inlineText(token.children ?? []) === "")
          problems.push(problemAt(file, place, noAlternative(written)));
      }
      if (attribute === "src")
        token.attrs?.push(...sizeOf(target, context), ["loading", "lazy"], ["decoding", "async"]);
    }
  }
  const [first] = insecure;
  if (first) problems.push(problemAt(file, first.place, insecureLink(first.written, insecure.length)));
  return { problems, pageLinks, used };
}

/** Reserves the picture's space, so that anchors further down (`#item-10`) don't shift while it loads. */
function sizeOf(target: Target, { attachments }: LinkContext): [string, string][] {
  const picture = "attachment" in target ? attachments.get(target.attachment ?? "") : undefined;
  const size = picture && pictureSize(picture.file);
  return size
    ? [
        ["width", String(size.width)],
        ["height", String(size.height)],
      ]
    : [];
}

/** Addresses typed with entities or escapes aren't found in their line; caps the cost of searching for them. */
const MOST_MISSES = 1000;

/** Finds the addresses of a block in order; falls back to the whole line. */
function linkFinder(file: SourceFile, first: number, last: number) {
  let reached = { line: first, index: 0 };
  let misses = 0;
  return (written: string, from: number): Place => {
    if (from > reached.line) reached = { line: from, index: 0 };
    for (let line = reached.line; line <= last && written !== "" && misses < MOST_MISSES; line++) {
      const index = (file.lines[line - 1] ?? "").indexOf(written, line === reached.line ? reached.index : 0);
      if (index < 0) continue;
      reached = { line, index: index + written.length };
      return { line, column: index + 1, length: written.length };
    }
    misses++;
    return wholeLine(file, from);
  };
}

const EMPTY = refuse("link/empty", "这里没有写地址。", "请在圆括号里写上地址，或删掉方括号和圆括号。");

/** Old issues have many: told once a file. */
const insecureLink = (written: string, count: number): Complaint =>
  reminder(
    "link/insecure",
    `“${written}”没有加密（http://）。${count > 1 ? `这一期共有${count}个这样的网址，这里只列第一个。` : ""}`,
    `请试试能否打开 https 的地址，能打开就改为：${written.replace(/^http:/i, "https:")}`,
  );

const noAlternative = (written: string): Complaint =>
  reminder(
    "picture/no-text",
    "图片没有说明文字：看不见图的读者不知道图里是什么。",
    `请在方括号里写上图里的内容：![图里的内容](${written})`,
  );

function resolveLink(written: string, context: LinkContext): Target {
  const local = localName(written);
  if (local !== null)
    return onlyHere(/\\/.test(written) ? "link/character" : "link/scheme", written, local, context);
  if (/^[^\p{Cc}:/\\][^\p{Cc}:]*\\[^\p{Cc}:]*$/u.test(written)) return withSlashes(written, context);
  // Browsers drop tabs and line feeds in an address and read \ as /, so either could hide a scheme or a host.
  if (/[\p{Cc}\\]/u.test(written))
    return refuse(
      "link/character",
      "地址里不能有反斜杠（\\）、换行和看不见的字符。",
      "请把反斜杠改为“/”，或重新粘贴完整的网址。",
    );
  if (/^https?:(?![\s／])/i.test(written)) {
    return URL.canParse(written) && /^https?:\/\/[^/]/i.test(written)
      ? { href: new URL(written).href, external: true }
      : refuse("link/address", `网址“${written}”不完整。`, "请从浏览器的地址栏重新复制网址。");
  }
  if (/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(written)) return { href: written };
  const slip = addressSlip(written);
  if (slip) return slip;
  if (/^\/\//.test(written))
    return refuse("link/scheme", `链接“${written}”缺少协议。`, `请改为：https:${written}`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(written))
    return refuse(
      "link/scheme",
      `不能链接到“${written.slice(0, 40)}”：只能用 https:// 开头的网址、本站地址或附件。`,
      "请换成 https:// 开头的网址，或删掉这个链接。",
    );
  if (written.startsWith("#")) return page(issuePath(context) + written, context);
  if (written.startsWith("/")) return page(written, context);
  if (/^www\.|^[\w-]+(\.[\w-]+)*\.(cn|com|org|net)(\/|$)/i.test(written))
    return refuse(
      "link/scheme",
      `网址“${written}”缺少 https://，会被当成附件。`,
      `请改为：https://${written}`,
    );
  return ofIssueFile(written, context) ?? resolveFile(written, context);
}

/** 2016/05.md, ../2016/05.md, 05.md: an issue's file, which readers know by its address. */
function ofIssueFile(written: string, { year }: LinkContext): Target | null {
  const {
    of = year,
    stem = "",
    anchor = "",
  } = /^(?:(?:\.{1,2}|content)\/)*(?:(?<of>\d{4})\/)?(?<stem>[^/#]+)\.md(?<anchor>#.*)?$/u.exec(written)
    ?.groups ?? {};
  const number = readId(stem);
  return number === null
    ? null
    : refuse(
        "link/missing-file",
        `“${written}”是简报的文件，读者打不开：链接另一期，请写它的网址。`,
        `请改为：/${of}/${number.id}/${anchor}`,
      );
}

const page = (path: string, { base }: LinkContext): Target => ({ href: withBase(base, path), path });

function resolvePicture(written: string, context: LinkContext): Target {
  const local = localName(written);
  if (local !== null) return onlyHere("picture/remote", written, local, context);
  if (/^([a-z][a-z0-9+.-]*[:：]|\/|https?\/\/|www\.)/i.test(written))
    return refuse(
      "picture/remote",
      "图片要放在本站，不能用别处的图片地址。",
      `请把图片存进 content/${context.year}/${context.folder}/ 文件夹，写成：![说明文字](${context.folder}/图片.png)`,
    );
  if (written.includes("\\")) return withSlashes(written, context);
  const target = resolveFile(written, context);
  if ("href" in target && !isPicture(written))
    return refuse(
      "picture/kind",
      `“${written}”不是能显示的图片。`,
      "请用 PNG、JPEG、GIF、WebP 或 AVIF 格式的图片。",
    );
  return target;
}
