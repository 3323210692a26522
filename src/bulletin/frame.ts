/** What stands around a line: （…）, other brackets, a bracket without its other half, ——…, nothing. */
export type Frame = "round" | "other" | "broken" | "dash" | "none";

const OPEN = "（(【〔〖［[「『《〈＜<｛{﹙﹝﹛⦅｟〘〚⟨⟪❨❲❴";
const CLOSE = "）)】〕〗］]」』》〉＞>｝}﹚﹞﹜⦆｠〙〛⟩⟫❩❳❵";
const inClass = (signs: string): string => signs.replace(/[\][]/g, "\\$&");
const START = new RegExp(`^([—–―─－-]{0,3})\\s*([${inClass(OPEN)}]?)`, "u");
const END = new RegExp(`([${inClass(CLOSE)}]?)[。.！!；;]?$`, "u");
const ALL = new RegExp(`[${inClass(OPEN + CLOSE)}]`, "gu");

/** Takes brackets or a dash off a line: （州科技局 吴启荣） → 州科技局 吴启荣. Brackets inside become spaces: 作者：吴启荣（州科技局）. */
export function frameOf(line: string): { frame: Frame; inner: string } {
  const typed = line.trim();
  const [start = "", dash = "", open = ""] = START.exec(typed) ?? [];
  const rest = typed.slice(start.length);
  const [end = "", close = ""] = END.exec(rest.slice(-2)) ?? [];
  const text = rest.slice(0, rest.length - end.length);
  const within = text.match(ALL)?.length ?? 0;
  const inner = (within > 0 ? text.replace(ALL, " ") : text).trim();
  const isRound = /[（(﹙]/u.test(open) && /[）)﹚]/u.test(close);
  if (open !== "" && close !== "" && within === 0) return { frame: isRound ? "round" : "other", inner };
  const isBalanced = open === "" && close !== "" && within === 1;
  if (!isBalanced && (open !== "" || close !== "" || within > 0)) return { frame: "broken", inner };
  return { frame: dash === "" ? "none" : "dash", inner };
}

/** Any bracket that opens or closes, for a pattern. */
export const OPENING = `[${inClass(OPEN)}]`;
export const CLOSING = `[${inClass(CLOSE)}]`;
export const NO_BRACKET = `[^${inClass(OPEN + CLOSE)}]`;

/** Whether brackets stand around a whole text. */
export const isBracketed = (text: string): boolean => /^(?:round|other)$/.test(frameOf(text).frame);
