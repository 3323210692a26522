import { attachmentPath, withBase } from "../../bulletin/address.ts";
import type { Attachment } from "../../bulletin/archive.ts";
import { isDocument, isPicture } from "../../bulletin/file-kind.ts";
import { type LinkContext, refuse, type Target } from "./link-target.ts";

/** A link to a picture or document beside the issue: `06/list.pdf`. */
export function resolveFile(written: string, context: LinkContext): Target {
  const path = decode(written).replace(/^\.\//, "");
  const folder = `${context.folder}/`;
  const named = (name: string) =>
    name.startsWith(folder) ? context.attachments.get(name.slice(folder.length)) : undefined;
  const attachment = named(path);
  if (attachment)
    return {
      href: withBase(context.base, attachmentPath(context, attachment.name)),
      attachment: attachment.name,
    };
  const [plain = ""] = path.split(/[?#]/);
  const meant = named(plain) ?? twin(plain, folder, context);
  if (meant)
    return refuse(
      "link/missing-file",
      `找不到“${written}”：文件名的大小写要一致，后面不加“?”“#”。`,
      `请改为：${folder}${typeable(meant.name)}`,
    );
  const name = plain.split("/").at(-1) ?? "";
  const beside = named(`${folder}${name}`);
  const [ending] = /\.[a-z\d]{1,5}$/iu.exec(name) ?? [];
  // It may well be there: such a file is refused, and told by its own name.
  if (ending !== undefined && plain === folder + name && !isPicture(name) && !isDocument(name))
    return refuse(
      "link/kind",
      `“${written}”不能用：网站不放 ${ending} 格式的文件。`,
      `请另存为别的格式，再改这里的文件名：图片用 PNG 或 JPEG，文档用 PDF、Word 或 Excel。例如：${folder}${typeable(name.slice(0, -ending.length))}.${PICTURES.test(ending) ? "png" : "pdf"}`,
    );
  return refuse(
    "link/missing-file",
    `找不到“${written}”。`,
    beside
      ? `请改为：${folder}${typeable(beside.name)}`
      : `请把文件放进 content/${context.year}/${folder} 文件夹，地址写成：${folder}${typeable(name) || "附件.pdf"}；链接别的网站请以 https:// 开头。`,
  );
}

/** 05\会场.png, as Windows shows it. */
export function withSlashes(written: string, context: LinkContext): Target {
  const message = `“${written}”里的反斜杠（\\）应是“/”。`;
  const path = written.replace(/\\+/g, "/");
  const target = resolveFile(path, context);
  const remedy = "complaint" in target ? target.complaint.remedy : `请改为：${path}`;
  return refuse("link/character", message, remedy);
}

const PICTURES = /^\.(?:bmp|dib|tiff?|hei[cf]|svg|ico|psd|wmf|emf|jfif|raw|jp2)$/iu;

/** A name as it can stand in a link's brackets. */
export const typeable = (name: string): string => name.replaceAll(" ", "%20");

/** list.pdf, where List.PDF was typed */
function twin(path: string, folder: string, { attachments }: LinkContext): Attachment | undefined {
  const lower = path.toLowerCase();
  return [...attachments.values()].find(({ name }) => `${folder}${name}`.toLowerCase() === lower);
}

/** The file's name in a path of the editor's own computer (C:\Users\x.docx, file:///C:/x.docx, \\server\x.docx), or null. */
export const localName = (written: string): string | null =>
  /^(?:[a-z]:[\\/]|file:|\\)/i.test(written) ? (decode(written).split(/[\\/]/).at(-1) ?? "") : null;

export const onlyHere = (
  code: string,
  written: string,
  name: string,
  { year, folder }: LinkContext,
): Target =>
  refuse(
    code,
    `“${written.slice(0, 40)}”在您自己的电脑上，读者打不开。`,
    `请把这个文件复制到 content/${year}/${folder}/ 文件夹，地址写成：${folder}/${typeable(name) || "附件.pdf"}`,
  );

/** A file's name, percent-decoded where it was encoded. */
function decode(written: string): string {
  try {
    return decodeURIComponent(written).normalize("NFC");
  } catch {
    return written.normalize("NFC");
  }
}
