import { parsePublicationDate } from "./date.ts";

/** `2016年10月19日 下午3时7分`, `2016/10/19`, `2016.10.19T11:07` → our form, or undefined. */
export function guessDate(text: string): string | undefined {
  const plain = text.normalize("NFKC");
  // +08:00 is Beijing time; other offsets are not converted.
  const ours = plain.replace(/\s*\+0?8(?::?00)?$/, "");
  if (/(?:\d\s*Z|\d{1,2}:\d{2}[\s\d:.]*[+-]\d{1,2}(?::?\d{2})?|-\d{1,2}[+-]\d{2}:\d{2})$/i.test(ours))
    return undefined;
  const [year = "", month = "", day = "", ...clock] = ours.match(/\d+/g) ?? [];
  const hour = clock[0] === undefined ? undefined : hourOf(Number(clock[0]), ours);
  if (hour === null) return undefined;
  const time = hour === undefined ? [] : [String(hour), ...clock.slice(1)];
  const pad = (part: string) => part.padStart(2, "0");
  const guess = [[year, pad(month), pad(day)].join("-"), time.map(pad).join(":")].join(" ").trim();
  return parsePublicationDate(guess) ? guess : undefined;
}

const MORNING = /上午|早上|早晨|清晨|凌晨|\bam\b|\da\.?m\b|a\.m/i;
const NOON = /中午/;
const AFTERNOON = /下午|傍晚|\bpm\b|\dp\.?m\b|p\.m/i;
const EVENING = /晚上|晚间|夜间|夜里/;

/** The hour of 24; null if ambiguous: 上午12时, 晚上12时, 晚上1时. */
function hourOf(hour: number, text: string): number | null {
  if (hour > 12) return hour;
  if (EVENING.test(text)) return hour >= 5 && hour < 12 ? hour + 12 : null;
  if (NOON.test(text)) return hour < 3 ? hour + 12 : hour < 11 ? null : hour;
  if (AFTERNOON.test(text)) return hour === 12 ? 12 : hour + 12;
  if (hour === 12 && MORNING.test(text)) return /am\b|a\.m|凌晨/i.test(text) ? 0 : null;
  return hour;
}
