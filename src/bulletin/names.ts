import { isFrequentSurname, LONG_SURNAMES } from "./person-name.ts";

/**
 * Splits names on one line: 张慧、李明远 / 张慧 李明远 / 张慧，李明远 / Wu Qirong、李明. Names may contain spaces (李 明, 吴 启 荣, 吴 启荣, 欧阳 启荣):
 * two or three single characters are one name, more are names of two or three, as their surnames tell; a surname joins what follows.
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

function namesOfRun(run: readonly string[]): readonly string[] {
  if (isLatin(run[0] ?? "")) return [run.join(" ")];
  return run.length === 3 || !run.every(isSingleHan) ? [run.join("")] : inNames(run);
}

interface Parting {
  readonly names: readonly string[];
  /** how many of them begin with no frequent surname */
  readonly rare: number;
}

/** 杨 帆 李 建 华: the names of two or three characters of which most begin with a surname; names of two first. */
function inNames(run: readonly string[]): readonly string[] {
  const partings: Parting[] = [];
  partings[run.length] = { names: [], rare: 0 };
  for (let from = run.length - 2; from >= 0; from--)
    for (const length of [2, 3]) {
      const rest = partings[from + length];
      const rare = (rest?.rare ?? 0) + (isFrequentSurname(run[from] ?? "") ? 0 : 1);
      if (rest && rare < (partings[from]?.rare ?? Number.POSITIVE_INFINITY))
        partings[from] = { names: [run.slice(from, from + length).join(""), ...rest.names], rare };
    }
  return partings[0]?.names ?? [run.join("")];
}

const isSingleHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text);
const isLatin = (text: string): boolean => /^\p{Script=Latin}[\p{Script=Latin}.'’-]*$/u.test(text);

const isSurname = (text: string): boolean => isSingleHan(text) || LONG_SURNAMES.has(text);

/** Placeholders for no name. */
const NO_NAME =
  /^(?:null|none|nil|n\/?a|无|无名|佚名|匿名|[不未]署名|空|略|暂无|不详|未知|待定|待补|没有|[^\p{L}\p{N}]+)$/iu;
export const isNoName = (name: string): boolean => NO_NAME.test(name);
