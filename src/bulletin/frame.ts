/** What stands around a line: （…）, other brackets, a bracket without its other half, ——…, nothing. */
export type Frame = "round" | "other" | "broken" | "dash" | "none";

const OPEN = "（(【〔〖［[「『《〈＜<｛{﹙﹝﹛⦅｟〘〚⟨⟪❨❲❴";
const CLOSE = "）)】〕〗］]」』》〉＞>｝}﹚﹞﹜⦆｠〙〛⟩⟫❩❳❵";
const inClass = (signs: string): string => signs.replace(/[\][]/g, "\\$&");
const FRAMED = new RegExp(
  `^([—–―─－-]{0,3})\\s*([${inClass(OPEN)}]?)(.*?)([${inClass(CLOSE)}]?)[。.！!；;]?$`,
  "su",
);
const ANY = new RegExp(`[${inClass(OPEN + CLOSE)}]`, "u");
const ALL = new RegExp(ANY.source, "gu");

/** Takes brackets or a dash off a line: （州科技局 吴启荣） → 州科技局 吴启荣. Brackets inside become spaces: 作者：吴启荣（州科技局）. */
export function frameOf(line: string): { frame: Frame; inner: string } {
  const [, dash = "", open = "", text = "", close = ""] = FRAMED.exec(line.trim()) ?? [];
  const inner = text.replace(ALL, " ").trim();
  const isRound = /[（(﹙]/u.test(open) && /[）)﹚]/u.test(close);
  if (open !== "" && close !== "" && !ANY.test(text)) return { frame: isRound ? "round" : "other", inner };
  const isBalanced = open === "" && (text + close).match(ALL)?.length === (close === "" ? 0 : 2);
  if (!isBalanced && (open !== "" || close !== "" || ANY.test(text))) return { frame: "broken", inner };
  return { frame: dash === "" ? "none" : "dash", inner };
}

/** Any bracket that opens or closes, for a pattern. */
export const OPENING = `[${inClass(OPEN)}]`;
export const CLOSING = `[${inClass(CLOSE)}]`;
export const NO_BRACKET = `[^${inClass(OPEN + CLOSE)}]`;

/** Whether brackets stand around a whole text. */
export const isBracketed = (text: string): boolean => /^(?:round|other)$/.test(frameOf(text).frame);
