import { refuse, type Target } from "./link-target.ts";

/** https//…, http：//…, https:／／… */
const WEB = /^(https?)\s*[：:；;]?\s*[/／]{2}/iu;
const MAIL = /^(?:mailto\s*[：:]\s*)?([^\s/\\@＠：:]+)[@＠]([^\s/\\@＠]+\.[^\s/\\@＠]+)$/iu;
const TELEPHONE = /^(?:tel\s*[：:]\s*)?([+＋]?[\d\s()（）—–-]{7,20}(?:转\d{1,6})?)$/iu;

/** Web, mail and telephone addresses with a sign missing or wrong; null for anything else. */
export function addressSlip(written: string): Target | null {
  const web = WEB.exec(written);
  if (web?.[1] !== undefined)
    return refuse(
      "link/scheme",
      `网址“${written.slice(0, 40)}”的开头没有写对。`,
      `请改为：${web[1].toLowerCase()}://${written.slice(web[0].length)}`,
    );
  const mail = MAIL.exec(written);
  if (mail)
    return refuse(
      "link/scheme",
      `邮箱地址“${written}”前面缺少 mailto:。`,
      `请改为：mailto:${mail[1]}@${mail[2]}`,
    );
  const number = TELEPHONE.exec(written)?.[1] ?? "";
  return number.replace(/\D/g, "").length >= 7
    ? refuse(
        "link/scheme",
        `“${written}”是电话号码，不是地址。`,
        `电话号码不用做成链接：请删掉方括号和圆括号，直接写 ${number.trim()}`,
      )
    : null;
}
