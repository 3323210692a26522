/**
 * Several names on one line, as offices write them: 张慧、李明远 / 张慧 李明远 / 张慧，李明远.
 * A name is often spread by spaces (李 明, 吴 启 荣): single characters that follow each other are one name if they are two
 * or three, else names of two characters each.
 */
export function splitNames(text: string): string[] {
  const names = text.split(/[、，,；;/\r\n]+/u).flatMap((part) => {
    const words = part.split(/\s+/u).filter((word) => word !== "");
    return runsOf(words).flatMap((run) => (run.length === 3 ? [run.join("")] : inPairs(run)));
  });
  return [...new Set(names)];
}

/** Single Han characters that follow each other as one run; any other word as a run of its own. */
function runsOf(words: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    if (isSingleHan(word) && run && isSingleHan(run[0] ?? "")) run.push(word);
    else runs.push([word]);
  }
  return runs;
}

const inPairs = (run: readonly string[]): string[] =>
  run.flatMap((word, index) => (index % 2 === 0 ? [word + (run[index + 1] ?? "")] : []));

const isSingleHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text);
