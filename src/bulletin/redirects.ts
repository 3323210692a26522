import { z } from "zod";
import { about, type Fault, fault, parsedText } from "./field.ts";

/** A moved address; both percent-encoded, without the base. */
export interface Redirect {
  /** `/jianbao/2016/06.html`: not used by the site */
  readonly from: string;
  /** `/2016/6/#item-2` */
  readonly to: string;
}

/** Characters safe on all file systems and servers: letters and digits of any script, and these. */
const NAME = /^[\p{L}\p{M}\p{N}\-_.~!,()+@=&;']+$/u;
const LONGEST_PATH = 500;
const LONGEST_NAME = 80;

const oldPath = parsedText<string>((text) => {
  const shape = faultOfShape(text);
  if (shape) return shape;
  const [path = ""] = text.split(/[?#]/);
  if (path !== text)
    return fault("redirect/query", `“${text}”里不能有“?”“#”：服务器只按前面的路径找网页。`, path);
  const decoded = decode(path);
  const names = decoded?.split("/").filter((name) => name !== "") ?? [];
  const isSound =
    decoded !== null &&
    names.length > 0 &&
    !decoded.includes("//") &&
    [...decoded].length <= LONGEST_PATH &&
    names.every((name) => NAME.test(name) && !/^\.|\.$/.test(name) && [...name].length <= LONGEST_NAME);
  return isSound
    ? { value: encodeURI(decoded) }
    : fault(
        "redirect/path",
        `“${text}”不能作旧地址：只能用文字、数字和“-”“_”“.”等常见符号，各段之间一个“/”，各段不以“.”开头或结尾。`,
      );
});

const newPath = parsedText<string>((text) => {
  const shape = faultOfShape(text);
  if (shape) return shape;
  const [, path = "", anchor = ""] = /^([^?#]*)(#[\w-]+)?$/.exec(text) ?? [];
  const decoded = path === "" ? null : decode(path);
  return decoded === null
    ? fault("redirect/path", `“${text}”不能作新地址：只写本站的路径，例如 /2016/6/ 或 /2016/6/#item-2。`)
    : { value: encodeURI(decoded) + anchor };
});

function faultOfShape(text: string): { fault: Fault } | null {
  if (/^https?:/i.test(text)) {
    const path = URL.canParse(text) ? new URL(text).pathname : undefined;
    return fault("redirect/host", `“${text}”写了域名：这里只写“/”开头的路径，也不能转到别的网站。`, path);
  }
  if (/^\/(?!\/)/.test(text) && !/[\p{Cc}\s\\]/u.test(text)) return null;
  const mended = /^[\p{L}\p{N}]/u.test(text) && !/[\s\\:]/u.test(text) ? `/${text}` : undefined;
  return fault("redirect/path", `“${text}”不是本站的路径：以一个“/”开头，不能有空格和反斜杠。`, mended);
}

/** Decoded and in NFC; null if it can't be encoded again. */
function decode(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path).normalize("NFC");
    encodeURI(decoded); // throws for half a character
    return decoded;
  } catch {
    return null;
  }
}

const redirect = z.strictObject({
  from: oldPath.meta(about("旧地址", "以前的地址，只写域名后面的路径", "/jianbao/2016/06.html")),
  to: newPath.meta(about("新地址", "现在的地址，只写域名后面的路径", "/2016/6/")),
});

/** `content/redirects.yaml`: addresses that moved, and where to. */
export const redirectsSchema = z.strictObject({
  redirects: z.array(redirect).meta(about("转址", "每项写旧地址和新地址", "- from: /jianbao/2016/06.html")),
});
