import type { Element, ElementContent, Root } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { isDocument } from "../../bulletin/file-kind.ts";
import type { AssetCollector, Kept } from "../assets.ts";
import { ASSET } from "../page.ts";
import { quote, type Remarks } from "../remarks.ts";

/** Rewrites pictures and links to addresses that the archive can keep, and reports the others. Nothing is fetched. */
export function keepAssets(root: Root, page: string, assets: AssetCollector, remarks: Remarks): void {
  const keep = (node: ElementContent): ElementContent[] => {
    if (node.type !== "element") return [node];
    node.children = node.children.flatMap(keep);
    if (node.tagName === "img") {
      const name = keepPicture(node, page, assets, remarks);
      if (name === null) return [];
      node.properties = { src: ASSET + name, alt: captionOf(node) };
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

function keepPicture(
  { properties }: Element,
  page: string,
  assets: AssetCollector,
  { toCheck }: Remarks,
): string | null {
  const source = String(properties.src ?? properties.dataSrc ?? properties.dataOriginal ?? "").trim();
  // Spacers and tracking pixels.
  if (source === "" || Number(properties.width) === 1 || Number(properties.height) === 1) return null;
  const kept = takePicture(source, page, assets);
  if ("fault" in kept)
    toCheck.push(
      `图片没有导入（${kept.fault}）：${quote(source, 80)}。需要的话，请另存图片，放进本期的附件文件夹。`,
    );
  else if (captionOf({ properties }) === "")
    toCheck.push(`图片 ${kept.name} 没有说明文字，请写在 ![ ] 里，供看不见图片的读者使用。`);
  return "name" in kept ? kept.name : null;
}

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

function keepLink(node: Element, page: string, assets: AssetCollector, { toCheck }: Remarks): string | null {
  const href = String(node.properties.href ?? "").trim();
  if (href === "" || href.startsWith("#")) return null;
  const text = quote(plainTextOf(node));
  if (/^https?:\/\/[^/\s]/i.test(href) && URL.canParse(href)) return new URL(href).href;
  if (/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(href)) return href;
  if (isDocument(href.replace(/[?#].*$/, ""))) {
    const kept = isRemote(href) ? { fault: "文件在别的网站上" } : assets.addBeside(page, href, "document");
    if ("name" in kept) return ASSET + kept.name;
    toCheck.push(
      `附件“${text}”没有导入（${kept.fault}）：${quote(href, 80)}。请下载后放进本期的附件文件夹，再加上链接。`,
    );
  } else if (text !== "" && !/^javascript:/i.test(href))
    toCheck.push(`链接“${text}”只留下了文字，原来指向：${quote(href, 80)}。`);
  return null;
}

const isRemote = (address: string): boolean => /^([a-z][a-z0-9+.-]+:|\/)/i.test(address);
