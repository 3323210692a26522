import { pinyin } from "pinyin-pro";
import { compare } from "../base/text.ts";
import { groupsBy } from "./group.ts";

/** One letter of an index: A to Z, or 其他 at the end. */
interface Letter<Member> {
  readonly letter: string;
  readonly members: readonly Member[];
}

/**
 * Sorts names by pinyin as Chinese book indexes do: first character's sound, first character, whole sound. A person's
 * first character is read as a surname: 单 is Shan there, Dan in 单位.
 */
export function byPinyin<Member extends { readonly name: string }>(
  members: readonly Member[],
  kind: "person" | "word",
): Letter<Member>[] {
  const sorted = members
    .map((member) => {
      const { name } = member;
      const sound = soundOf(name, kind);
      return { member, sound, keys: [sound.split(" ")[0] ?? "", [...name][0] ?? "", sound, name] };
    })
    .sort((a, b) => compareKeys(a.keys, b.keys));
  return groupsBy(sorted, ({ sound }) => [letterOf(sound)])
    .map(({ key, members: group }) => ({ letter: key, members: group.map(({ member }) => member) }))
    .sort((a, b) => Number(a.letter === OTHERS) - Number(b.letter === OTHERS) || compare(a.letter, b.letter));
}

const OTHERS = "其他";

function letterOf(sound: string): string {
  const initial = sound.charAt(0).toUpperCase();
  return /[A-Z]/.test(initial) ? initial : OTHERS;
}

/** `wu qi rong`, `john smith` */
const soundOf = (name: string, kind: "person" | "word"): string =>
  pinyin(name, {
    surname: kind === "person" ? "head" : "off",
    toneType: "none",
    v: true,
    nonZh: "consecutive",
  }).toLowerCase();

const compareKeys = (a: readonly string[], b: readonly string[]): number =>
  a.map((key, index) => compare(key, b[index] ?? "")).find((order) => order !== 0) ?? 0;
