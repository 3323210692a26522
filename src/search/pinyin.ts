import { pinyin } from "pinyin-pro";
import { INITIALS, SYLLABLE } from "./token-layout.ts";

/** The syllables of each run of Han characters: 楚雄州科技局 → [[chu, xiong, zhou, ke, ji, ju]]; ü is written v, as it is typed. */
export function syllablesOf(text: string): string[][] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).map((run) =>
    pinyin(run, { toneType: "none", type: "array", v: true, nonZh: "removed" }).map((syllable) =>
      syllable.toLowerCase(),
    ),
  );
}

/** Tokens by which names are found as they sound: a token a syllable, and pairs of initials (吴启荣: wu qi rong; wq qr r). */
export function pinyinTokens(names: readonly string[]): string[] {
  return names.flatMap((name) =>
    syllablesOf(name).flatMap((syllables) => {
      const initials = syllables.map((syllable) => syllable.charAt(0));
      return [
        ...syllables.map((syllable) => SYLLABLE + syllable),
        // Parts the names: a phrase must not run from one into the next.
        SYLLABLE,
        ...initials.map((initial, index) => INITIALS + initial + (initials[index + 1] ?? "")),
      ];
    }),
  );
}
