/**
 * Several names on one line, as offices write them: 张慧、李明远 / 张慧 李明远 / 张慧，李明远.
 * A two-character name is often spread by a space (李 明): two single characters that follow each other are one name.
 */
export function splitNames(text: string): string[] {
  const parts = text.split(/[\s、，,；;/]+/u).filter((part) => part !== "");
  const names: string[] = [];
  for (const part of parts) {
    const previous = names.at(-1);
    if (previous !== undefined && isSingleHan(previous) && isSingleHan(part))
      names[names.length - 1] = previous + part;
    else names.push(part);
  }
  return [...new Set(names)];
}

const isSingleHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text);
