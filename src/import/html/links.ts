import type { Element, ElementContent, Root } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { isDocument } from "../../bulletin/file-kind.ts";
import type { AssetCollector, Kept } from "../assets.ts";
import { ASSET } from "../page.ts";
import { quote, type Remarks } from "../remarks.ts";

/** Where a page is saved, and where it was: the address that its relative links are relative to. */
interface PagePlace {
  readonly path: string;
  readonly base: string | null;
}

/** Rewrites pictures and links to addresses that the archive can keep, and reports the others. Nothing is fetched. */
export function keepAssets(root: Root, page: PagePlace, assets: AssetCollector, remarks: Remarks): void {
  const keep = (node: ElementContent): ElementContent[] => {
    if (node.type !== "element") return [node];
    node.children = node.children.flatMap(keep);
    if (node.tagName === "img") {
      const kept = keepPicture(node, page, assets, remarks);
      if (kept === null || "instead" in kept) return kept ? [{ type: "text", value: kept.instead }] : [];
      node.properties = { src: ASSET + kept.name, alt: captionOf(node) };
      return [node];
    }
    if (node.tagName !== "a") return [node];
    const href = keepLink(node, page, assets, remarks);
    if (href === null) return node.children;
    node.properties = { href };
    return [node];
  };
  for (const child of root.children)
    if (child.type === "element") child.children = child.children.flatMap(keep);
}

/** The picture's name, or the words that stand in its place. */
function keepPicture(
  { properties }: Element,
  page: PagePlace,
  assets: AssetCollector,
  { toCheck }: Remarks,
): { readonly name: string } | { readonly instead: string } | null {
  const source = String(properties.src || properties.dataSrc || properties.dataOriginal || "").trim();
  // Spacers and tracking pixels.
  if (source === "" || Number(properties.width) === 1 || Number(properties.height) === 1) return null;
  const kept = takePicture(source, page.path, assets);
  const caption = captionOf({ properties });
  if ("name" in kept) {
    if (caption === "")
      toCheck.push(`图片 ${kept.name} 没有说明文字，请写在 ![ ] 里，供看不见图片的读者使用。`);
    return kept;
  }
  const instead = `〔图片：${caption === "" ? quote(nameOf(source), 60) : quote(caption, 60)}〕`;
  toCheck.push(
    `图片没有导入（${kept.fault}）：${quote(source, 80)}。原来的位置写成了“${instead}”；请另存图片，放进本期的附件文件夹，换上图片。`,
  );
  return { instead };
}

/** http://www.cxz.gov.cn/img/1.jpg → 1.jpg */
const nameOf = (source: string): string =>
  /^data:/i.test(source)
    ? "data"
    : (source
        .replace(/[?#].*$/, "")
        .split(/[\\/]/)
        .at(-1) ?? "");

function takePicture(source: string, page: string, assets: AssetCollector): Kept {
  // Pictures of a .docx are collected already.
  if (source.startsWith(ASSET) && assets.has(source.slice(ASSET.length)))
    return { name: source.slice(ASSET.length) };
  const data = /^data:image\/([\w+.-]+);base64,(.*)$/is.exec(source);
  if (data) return assets.addPicture(`picture.${data[1]}`, Buffer.from(data[2] ?? "", "base64"));
  return isRemote(source) ? { fault: "图片在别的网站上" } : assets.addBeside(page, source, "picture");
}

/** Empty if `alt` is only a file name. */
const captionOf = ({ properties }: Pick<Element, "properties">): string => {
  const text = String(properties.alt || properties.title || "");
  return /\.(png|jpe?g|gif|bmp|webp)$/i.test(text) ? "" : text;
};

function keepLink(
  node: Element,
  page: PagePlace,
  assets: AssetCollector,
  { toCheck }: Remarks,
): string | null {
  const href = String(node.properties.href ?? "").trim();
  if (href === "" || href.startsWith("#")) return null;
  const text = quote(plainTextOf(node));
  if (/^https?:\/\/[^/\s]/i.test(href) && URL.canParse(href)) return new URL(href).href;
  const absolute =
    page.base !== null && !/^[a-z][a-z0-9+.-]*:/i.test(href) && URL.canParse(href, page.base)
      ? new URL(href, page.base).href
      : null;
  if (/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(href)) return href;
  if (isDocument(href.replace(/[?#].*$/, ""))) {
    const kept = isRemote(href)
      ? { fault: "文件在别的网站上" }
      : assets.addBeside(page.path, href, "document");
    if ("name" in kept) return ASSET + kept.name;
    if (absolute) return absolute;
    toCheck.push(
      `附件“${text}”没有导入（${kept.fault}）：${quote(href, 80)}。请下载后放进本期的附件文件夹，再加上链接。`,
    );
  } else if (absolute) return absolute;
  else if (text !== "" && !/^javascript:/i.test(href))
    toCheck.push(`链接“${text}”只留下了文字，原来指向：${quote(href, 80)}。`);
  return null;
}

const isRemote = (address: string): boolean => /^([a-z][a-z0-9+.-]+:|\/)/i.test(address);
