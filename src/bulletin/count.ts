import { fault, parsedText } from "./field.ts";

/** A positive decimal number of at most five digits; leading zeros are ignored. */
export const count = parsedText<number>((text) => {
  if (/^0*[1-9]\d{0,4}$/.test(text)) return { value: Number.parseInt(text, 10) };
  const message = `“${text}”不对：这里只写一个从1开始的阿拉伯数字（半角），不写别的字。`;
  return fault("field/number", message, guessCount(text));
});

/** `第6期`, `2016年第6期`, `６` → 6; undefined if ambiguous. */
function guessCount(text: string): string | undefined {
  const plain = text.normalize("NFKC");
  const numbers = plain.match(/\d+/g) ?? [];
  const digits = /第\s*(\d+)\s*[期条号]/.exec(plain)?.[1] ?? (numbers.length === 1 ? numbers[0] : undefined);
  return digits && /^0*[1-9]\d{0,4}$/.test(digits) ? digits : undefined;
}
