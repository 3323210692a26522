import type { Complaint } from "../problem.ts";
import { indentOf, type Shape } from "./yaml-columns.ts";

/** A flaw whose remedy is the mended line. */
export type Flaw = Pick<Complaint, "code" | "message">;

/** Text that YAML would misread, and the mended line. */
export interface Trap extends Flaw {
  readonly mended: string;
  /** offset of the fault */
  readonly index: number;
}

const COLON_MESSAGE = "冒号请用英文半角，后面空一个普通空格。";

/** Mends a line until it has no traps; the first one is reported. */
export function mendLine(
  line: string,
  above: Shape | null,
  keys: readonly string[] = [],
): { trap: Trap | null; mended: string } {
  const trap = findTrap(line, above, keys);
  return { trap, mended: trap ? mendLine(trap.mended, above, keys).mended : line };
}

/** The indentation of a line whose own can't be trusted. */
function indentBelow(above: Shape | null, text: string): string {
  if (above === null) return "";
  if (/^- /.test(text)) return "  ";
  if (!above.isPair) return "";
  return " ".repeat(above.hasValue ? above.indent : above.indent + 2);
}

function findTrap(line: string, above: Shape | null, keys: readonly string[]): Trap | null {
  const text = line.trimStart();
  if (/\t/.test(line))
    return {
      code: "front-matter/tab",
      message: "这里有制表符（Tab 键），请改用普通空格。",
      mended:
        (line.indexOf("\t") < indentOf(line) ? indentBelow(above, text) : line.slice(0, indentOf(line))) +
        text.replace(/ *\t[ \t]*/g, " "),
      index: line.indexOf("\t"),
    };
  if (/^ *[\u00A0\u3000]/.test(line))
    return {
      code: "front-matter/indent",
      message: "行首有全角空格或不间断空格。",
      mended: indentBelow(above, text) + text,
      index: 0,
    };

  const [, name = "", words = ""] =
    /^([a-z]+)(?:[ \u00A0\u3000]*[=＝][ \u00A0\u3000]*|[ \u00A0\u3000]+)([^:：=＝\s].*)$/.exec(line) ?? [];
  if (keys.includes(name))
    return {
      code: "front-matter/colon",
      message: `“${name}”后面缺少冒号。${COLON_MESSAGE}`,
      mended: `${name}: ${words}`,
      index: name.length,
    };

  // `key: value` or `- key: value`, with any colon and spacing
  const pair = /^( *(?:- +)*)([\p{L}_][\p{L}\p{N}_-]*)([ \u00A0\u3000]*)([:：])([ \u00A0\u3000]*)(.*)$/u.exec(
    line,
  );
  const [, lead = "", key = "", before = "", colon = "", after = "", value = ""] = pair ?? [];
  const wrongColon = colon === "：" || /[\u00A0\u3000]/.test(before + after);
  const noSpace = after === "" && value !== "" && isKeyLike(key);
  // In a list, 专题：创新 is text.
  const isText = lead.includes("-") && !/^[a-z]+$/.test(key) && (wrongColon || noSpace);
  if (!pair || isText) {
    const entry = /^( *(?:- +)+)(.*)$/.exec(line);
    return entry ? trapInValue(entry[1] ?? "", entry[2] ?? "") : null;
  }
  if (wrongColon || noSpace)
    return {
      code: "front-matter/colon",
      message: COLON_MESSAGE,
      mended: `${lead}${key}: ${value}`,
      index: lead.length + key.length,
    };
  return trapInValue(line.slice(0, line.length - value.length), value);
}

/** `http://…` in a list is not a key. */
const isKeyLike = (key: string): boolean => !/^(https?|ftp|mailto)$/i.test(key);

function trapInValue(lead: string, raw: string): Trap | null {
  const value = raw.trimEnd();
  const quoted = () => `${lead}'${value.replaceAll("'", "''")}'`;
  const trap = (code: string, message: string, index = 0): Trap => ({
    code,
    message,
    mended: quoted(),
    index: lead.length + index,
  });
  if (/^"(?:[^"\\]|\\.)*"(\s+#.*)?$/.test(value) || /^'(?:[^']|'')*'(\s+#.*)?$/.test(value)) return null;
  if (/^\[[^[\]{}"']*\]$/.test(value) || value === "{}") return null;
  const [, inner] = /^(?:'([^'’]+)’|"([^"”]+)”)$/.exec(value)?.filter((part) => part !== undefined) ?? [];
  if (inner !== undefined)
    return {
      ...trap("front-matter/quote", "这一行的引号前面是半角、后面是全角，不成一对。"),
      mended: `${lead}${inner.trim()}`,
    };
  if (/^["']/.test(value))
    return trap("front-matter/quote", "这一行以引号开头，引号后面还有字，会读不出来。请给整个值加上单引号。");
  if (/^[[\]{}@`%&*!|>,]/.test(value) || /^[?-]( |$)/.test(value))
    return trap(
      "front-matter/quote",
      `这一行的值以“${[...value][0]}”开头，会被当成格式符号。请给整个值加上单引号。`,
    );
  const hash = value.search(/[ \t]#/);
  if (hash >= 0 || value.startsWith("#"))
    return trap("front-matter/hash", "“ #”后面的字会丢失。请给整个值加上单引号。", Math.max(hash, 0));
  const colon = value.search(/:([ \t]|$)/);
  if (colon >= 0) return trap("front-matter/quote", "值里面有“: ”，会读错。请给整个值加上单引号。", colon);
  return null;
}
