/* What marks a draft in its front matter. */

const DRAFT = /^status:[ \t]*['"]?(?:draft|草稿)['"]?[ \t]*(?:#.*)?\r?\n/m;
const PLAIN = /^status:[ \t]*['"]?(?:draft|草稿|published)['"]?[ \t]*(?:#.*)?\n/m;

/** The lines of the front matter. */
export const frontOf = (text: string): string => text.slice(0, text.indexOf("\n---", 4) + 1);

export const isMarkedDraft = (text: string): boolean => DRAFT.test(frontOf(text));

/** A draft as it would be published. @param status the line in the place of the mark */
export function withoutDraftMark(text: string, status = ""): string {
  const front = frontOf(text);
  return front.replace(DRAFT, status) + text.slice(front.length);
}

/** A text whose lines end with \n, whether it is a draft or not. */
export function withoutPlainStatus(text: string): string {
  const front = frontOf(text);
  return front.replace(PLAIN, "") + text.slice(front.length);
}
