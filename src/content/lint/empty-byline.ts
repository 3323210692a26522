import { type Problem, problemAt } from "../problem.ts";
import type { Prose } from "./prose.ts";

const EMPTY = /^[ \t\u3000]*([（(][ \t\u3000]*[）)])[ \t\u3000]*$/gmu;

/** （ ）: the brackets of a byline that nobody filled in. */
export function emptyBylines({ file, text, body, placeOf }: Prose): Problem[] {
  return [...text.slice(body).matchAll(EMPTY)].map((match) => {
    const start = body + match.index + match[0].indexOf(match[1] ?? "");
    return problemAt(file, placeOf(start, start + (match[1]?.length ?? 1)), {
      code: "byline/empty",
      message: "括号里没有署名。",
      remedy: "请写上部门和姓名，例如：（州科技局 吴启荣）；不署名的，请删掉这一行。",
    });
  });
}
