import { distance } from "fastest-levenshtein";

/** The known word closest to `typed`, if close enough. */
export function nearestWord(typed: string, known: readonly string[]): string | null {
  const lower = typed.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const word of known) {
    const steps = isSwapped(lower, word.toLowerCase()) ? 1 : distance(lower, word.toLowerCase());
    if (steps < least) {
      best = word;
      least = steps;
    }
  }
  return best;
}

/** tilte: a transposition counts as one edit. */
function isSwapped(typed: string, word: string): boolean {
  const first = [...typed].findIndex((letter, index) => letter !== word[index]);
  const swapped =
    typed.slice(0, first) + (typed[first + 1] ?? "") + (typed[first] ?? "") + typed.slice(first + 2);
  return first >= 0 && swapped === word;
}
