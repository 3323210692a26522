import { findPersonalNumbers, maskNumber, type PersonalNumber } from "../personal-data.ts";
import { type Problem, problemAt } from "../problem.ts";
import type { Prose } from "./prose.ts";

const KINDS: Readonly<Record<PersonalNumber["kind"], string>> = {
  id: "身份证号码",
  "faulty-id": "身份证号码",
  mobile: "手机号码",
  card: "银行卡号",
};

/** A pasted list of persons is one fault. */
const MOST_SHOWN = 50;

/** Numbers of persons in what will be published, code included; the message and the line show them masked. */
export function personalNumbers(prose: Prose): Problem[] {
  // Code and addresses are blank in the prose, but readers see code as well.
  const text = prose.text.slice(0, prose.body) + prose.file.text.slice(prose.body);
  return findPersonalNumbers(text)
    .slice(0, MOST_SHOWN)
    .map((number) => {
      const masked = maskNumber(number);
      const isFaulty = number.kind === "faulty-id";
      return problemAt(prose.file, prose.placeOf(number.index, number.index + number.text.length), {
        code: isFaulty ? "privacy/faulty-id" : `privacy/${number.kind}`,
        message: isFaulty
          ? `“${masked}”像是身份证号码，但校验位不对。`
          : `这里有${KINDS[number.kind]}“${masked}”，不能公开。`,
        remedy: isFaulty
          ? "如果是身份证号码，请删掉；如果是别的编号，可以不改。"
          : `请删掉，或改为：${masked}；确需公开的，在说明栏里加上三行：allow:、“  - what: ${masked}”、“    why: 公开的理由”。`,
        severity: isFaulty ? "warning" : "error",
      });
    });
}
