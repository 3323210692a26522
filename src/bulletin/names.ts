/**
 * Splits names on one line: 张慧、李明远 / 张慧 李明远 / 张慧，李明远 / Wu Qirong、李明. Names may contain spaces (李 明, 吴 启 荣, 吴 启荣, 欧阳 启荣):
 * two or three single characters are one name, more are names of two; a surname joins what follows.
 */
export function splitNames(text: string): string[] {
  const names = text.split(/[、，,；;/\r\n]+/u).flatMap((part) => {
    const words = part.split(/\s+/u).filter((word) => word !== "");
    return words.length < 2 ? words : runsOf(words).flatMap(namesOfRun);
  });
  return [...new Set(names)];
}

/** Groups consecutive single Han characters, or Latin words. */
function runsOf(words: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (run && belongsTo(run, word)) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

function belongsTo(run: readonly string[], word: string): boolean {
  const [first = ""] = run;
  if (isLatin(first)) return isLatin(word);
  if (isSurname(first) && run.length === 1 && /^\p{Script=Han}{1,2}$/u.test(word)) return true;
  // Only the second word of a run can be longer than one character.
  return run.slice(0, 2).every(isSingleHan) && isSingleHan(word);
}

function namesOfRun(run: readonly string[]): string[] {
  if (isLatin(run[0] ?? "")) return [run.join(" ")];
  return run.length === 3 || !run.every(isSingleHan) ? [run.join("")] : inPairs(run);
}

const inPairs = (run: readonly string[]): string[] =>
  run.flatMap((word, index) => (index % 2 === 0 ? [word + (run[index + 1] ?? "")] : []));

const isSingleHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text);
const isLatin = (text: string): boolean => /^\p{Script=Latin}[\p{Script=Latin}.'’-]*$/u.test(text);

/** Two-character surnames. */
export const LONG_SURNAMES: ReadonlySet<string> = new Set(
  "欧阳 上官 司马 司徒 司空 诸葛 皇甫 尉迟 公孙 慕容 令狐 夏侯 端木 长孙 宇文 轩辕 独孤 呼延 澹台 淳于".split(
    " ",
  ),
);
const isSurname = (text: string): boolean => isSingleHan(text) || LONG_SURNAMES.has(text);

/** Placeholders for no name. */
const NO_NAME =
  /^(?:null|none|nil|n\/?a|无|无名|佚名|匿名|[不未]署名|空|略|暂无|不详|未知|待定|待补|没有|[^\p{L}\p{N}]+)$/iu;
export const isNoName = (name: string): boolean => NO_NAME.test(name);
