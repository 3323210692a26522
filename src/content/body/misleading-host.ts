import { domainToUnicode } from "node:url";
import { type Complaint, reminder } from "../problem.ts";

/** Letters of scripts that look like Latin ones. */
const ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u;

/** A reminder about an address that opens another site than a reader takes it for, or null. */
export function misleadingHost(written: string): Complaint | null {
  const { hostname, username, password } = new URL(written);
  const host = domainToUnicode(hostname) || hostname;
  if (username !== "" || password !== "")
    return reminder(
      "link/misleading",
      `“${written}”打开的是“${host}”：“@”前面的只是用户名，不是网站。`,
      `请核对网址；确实要链接“${host}”的，请删掉“@”和它前面的用户名。`,
    );
  const [letter] = ALIKE.exec(host) ?? [];
  return letter === undefined
    ? null
    : reminder(
        "link/misleading",
        `网址“${written}”里的“${letter}”不是英文字母，只是样子相像，打开的是另一个网站（${hostname}）。`,
        "请从浏览器的地址栏重新复制网址；没有写错的，可以不改。",
      );
}
