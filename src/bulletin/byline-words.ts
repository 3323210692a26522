import { isDepartmentName, isNoDepartment } from "./department-name.ts";
import { splitNames } from "./names.ts";
import {
  isFullName,
  isPerson,
  isPlace,
  isTitle,
  LIKE_NAME,
  readsAsName,
  TITLE_BEFORE_NAME,
} from "./person-name.ts";
import { marksIn, type Role } from "./roles.ts";

/**
 * What a word of a byline is: K a listed department, D a department by its ending (m a short one, M perhaps one), P a person, p
 * perhaps one (x in small letters: zhengjie), g one joined to the word before, T a title, t a date, L a role with a colon, l one without, O a role of people who
 * did not write, S 供稿 at the end (s 整理, 报道 …), X anything else.
 */
export type Kind = Letter<"KDmMPpxgTtLlOSsX">;
type Letter<Text> = Text extends `${infer First}${infer Rest}` ? First | Letter<Rest> : never;

export interface Word {
  readonly kind: Kind;
  readonly text: string;
}

type Known = ReadonlyMap<string, string>;

const DATE =
  /\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}(?!\d)\s*日?|\d{1,2}月\d{1,2}日|\d{4}年(?:\d{1,2}月)?/gu;
/** （州科技局供稿）, （州科技局 吴启荣 文/图） */
const ENDING =
  /[\s、，,]*(?:联合|共同)?(?:([供撰来]稿)|报送|整理|编写|采写|(?:摄影|图文)?报道|\/文|文\/图|图文|(?<=[局委办厅会联部])[供报宣])$/u;

/** The words of a byline without its brackets, one a step: most lines are none, and a few words tell. */
export function* wordsOf(text: string, known: Known): Generator<Word> {
  const dated = text.replace(DATE, " ").trim();
  const ending = ENDING.exec(dated);
  const plain = ending ? dated.slice(0, ending.index) : dated;
  let role: Role | undefined;
  let from = 0;
  const isName = (label: string): boolean => known.has(label) || isDepartmentName(label);
  for (const mark of marksIn(plain, isName)) {
    yield* namesIn(plain.slice(from, mark.start), known, mark.isBehind ? "origin" : role);
    role = mark.role;
    from = mark.end;
    yield { kind: role === "other" ? "O" : mark.hasColon ? "L" : "l", text: "" };
  }
  yield* namesIn(plain.slice(from), known, role);
  if (dated !== text.trim()) yield { kind: "t", text: "" };
  if (ending) yield { kind: ending[1] ? "S" : "s", text: "" };
}

/** 州科技局：吴启荣, 州科技局—吴启荣, 州科技局｜吴启荣 */
const PARTING = /[|｜丨：:_＿~～>＞→]|(?<=\p{Script=Han})\s*[—–-]+\s*(?=\p{Script=Han})/gu;

function* namesIn(text: string, known: Known, role: Role | undefined): Generator<Word> {
  if (role === "other") return;
  const hasColon = /[：:]/u.test(text);
  for (const [index, name] of splitNames(text.replace(PARTING, " ")).entries()) {
    if (index === 0 && (role === "origin" || role === "department") && /^[\p{L}\p{N}·]{2,30}$/u.test(name))
      yield { kind: known.has(name) ? "K" : "D", text: name };
    else if (role === "office")
      yield { kind: known.has(name) ? "K" : isDepartmentName(name) ? "D" : "X", text: name };
    else if (name !== "等")
      // 州科技局：高度重视
      for (const word of wordsIn(name.replace(/(?<=..)等$/u, ""), known, index === 0))
        yield hasColon && word.kind === "p" ? { ...word, kind: "X" } : word;
  }
}

/** The parts of a word; most have one. */
function wordsIn(text: string, known: Known, isFirst: boolean): Word[] {
  const word = (kind: Kind): Word[] => [{ kind, text }];
  if (known.has(text)) return word("K");
  const department = knownAtStart(text, known);
  const joined = department === "" ? [] : joinedTo(text.slice(department.length), known);
  if (joined.length > 0) return [{ kind: "K", text: department }, ...joined];
  if (isDepartmentName(text)) return word(text.length < 4 && !SHORT_DEPARTMENT.test(text) ? "m" : "D");
  const titled = titleIn(text);
  if (titled.length > 0) return titled;
  const name = [text.slice(-3), text.slice(-4)].find(isFullName) ?? "";
  const before = text.slice(0, text.length - name.length);
  if (name !== "" && isDepartmentName(before))
    return [
      { kind: "D", text: before },
      { kind: "g", text: name },
    ];
  if (isPerson(text)) return word(readsAsName(text, true) || /^[A-Z]\p{L}* /u.test(text) ? "P" : "p");
  if (/^[a-z][a-z ]{2,29}$/.test(text)) return word("x");
  const mayBeDepartment = isFirst && text.length > 2 && department === "" && !isNoDepartment(text);
  return word(mayBeDepartment && (isPlace(text) || !LIKE_NAME.test(text)) ? "M" : "X");
}

/** What is joined to a department: 州科技局吴启荣, 州科技局局长, 州科技局和州财政局; nothing where it can be another word. */
function joinedTo(text: string, known: Known): Word[] {
  const other = text.replace(/^[和与及暨]/u, "");
  if (other !== text && known.has(other)) return [{ kind: "K", text: other }];
  return readsAsName(text, false) ? [{ kind: isFullName(text) ? "P" : "g", text }] : titleIn(text);
}

/** 局长, 局长吴启荣 */
function titleIn(text: string): Word[] {
  if (isTitle(text)) return [{ kind: "T", text }];
  const [, title = "", name = ""] = TITLE_BEFORE_NAME.exec(text) ?? [];
  if (!readsAsName(name, false)) return [];
  return [
    { kind: "T", text: title },
    { kind: "g", text: name },
  ];
}

/** Alone in brackets, a shorter word is rarely a department: （共三部）, （见本处）. */
const SHORT_DEPARTMENT = /^\p{Script=Han}+[局委办厅联协]$/u;
const LONGEST_DEPARTMENT = 40;

/** The longest known spelling of a department at the start of a text, or "". */
function knownAtStart(text: string, known: Known): string {
  for (let end = Math.min(text.length, LONGEST_DEPARTMENT); end > 1; end--)
    if (known.has(text.slice(0, end))) return text.slice(0, end);
  return "";
}
