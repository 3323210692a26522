import { pinyin } from "pinyin-pro";

/** `/search/sounds.json`: characters by their syllables, without tones; z and zh, n and ng and the like are one. */
export type Sounds = Readonly<Record<string, string>>;

/** The characters that an archive uses, and the frequent ones, that readers type. */
export function soundsOf(letters: readonly string[]): Sounds {
  const frequent = new TextDecoder("gb2312");
  const all = new Set(letters.filter((letter) => /^\p{Script=Han}$/u.test(letter)));
  // The first level of GB/T 2312: 3,755 characters in frequent use.
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++)
      all.add(frequent.decode(Uint8Array.of(row, cell)));
  const bySound: Record<string, string> = {};
  for (const letter of [...all].sort()) {
    const sound = fold(pinyin(letter, { toneType: "none", v: true }));
    bySound[sound] = (bySound[sound] ?? "") + letter;
  }
  return Object.fromEntries(Object.entries(bySound).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** As many speakers hear them. */
const fold = (syllable: string): string => syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n");
