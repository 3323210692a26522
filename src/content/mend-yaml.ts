import { type Problem, problemAt } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";

/**
 * YAML has traps that cut or turn what an editor typed, some of them silently. Each line is looked at before YAML sees it:
 * a trap is reported with the mended line, and the mended line goes on, so that the rest of the file is checked as well.
 */
export function mendYaml(file: SourceFile, from: number, to: number): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const lines: string[] = [];
  let blockIndent = -1;
  for (let line = from; line <= to; line++) {
    const original = file.lines[line - 1] ?? "";
    const indent = original.length - original.trimStart().length;
    if (blockIndent >= 0 && (original.trim() === "" || indent > blockIndent)) {
      lines.push(original);
      continue;
    }
    blockIndent = /[:-] [|>][-+]?\d?\s*$/.test(original) ? indent : -1;
    const trap = blockIndent >= 0 ? null : findTrap(original);
    if (trap) {
      const length = Math.max(1, original.trimEnd().length - trap.index);
      const remedy = `请改为：${trap.mended.trim()}`;
      problems.push(
        problemAt(
          file,
          { line, column: trap.index + 1, length },
          { code: trap.code, message: trap.message, remedy },
        ),
      );
    }
    lines.push(trap?.mended ?? original);
  }
  return { text: lines.join("\n"), problems };
}

interface Trap {
  readonly code: string;
  readonly message: string;
  readonly mended: string;
  /** where the line goes wrong, from 0 */
  readonly index: number;
}

const COLON_MESSAGE = "冒号请用英文半角，后面空一个普通空格。";

function findTrap(line: string): Trap | null {
  if (line.includes("\t"))
    return {
      code: "front-matter/tab",
      message: "这里有制表符（Tab）。",
      mended: line.replaceAll("\t", "  "),
      index: line.indexOf("\t"),
    };
  if (/^\s*(#|$)/.test(line)) return null;
  const wideIndent = /^ *[\u00A0\u3000][\s\u00A0\u3000]*/.exec(line);
  if (wideIndent)
    return {
      code: "front-matter/indent",
      message: "行首有全角空格或不间断空格。",
      mended: line.trimStart(),
      index: 0,
    };

  // `key: value`, perhaps as a list's entry; the colon and the space after it in any spelling
  const pair = /^( *(?:- +)*)([\p{L}_][\p{L}\p{N}_-]*)([ \u00A0\u3000]*)([:：])([ \u00A0\u3000]*)(.*)$/u.exec(
    line,
  );
  if (!pair) {
    const entry = /^( *(?:- +)+)(.*)$/.exec(line);
    return entry ? trapInValue(entry[1] ?? "", entry[2] ?? "") : null;
  }
  const [, lead = "", key = "", before = "", colon = "", after = "", value = ""] = pair;
  const clean = `${lead}${key}: `;
  const wrongColon = colon === "：" || /[\u00A0\u3000]/.test(before + after);
  if (wrongColon || (after === "" && value !== "" && isKeyLike(key))) {
    const inner = trapInValue(clean, value);
    return {
      code: "front-matter/colon",
      message: COLON_MESSAGE,
      mended: inner?.mended ?? clean + value,
      index: lead.length + key.length,
    };
  }
  return trapInValue(line.slice(0, line.length - value.length), value);
}

/** `http://…` in a list is no key; what we take for a key without a space after its colon is a plain word. */
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
  if (/^["']/.test(value))
    return trap("front-matter/quote", "这一行以引号开头，引号后面还有字，会读不出来。请给整个值加上单引号。");
  if (/^[[\]{}@`%&*!|>,]/.test(value) || /^[?-]( |$)/.test(value))
    return trap(
      "front-matter/quote",
      `这一行的值以“${[...value][0]}”开头，会被当成格式符号。请给整个值加上单引号。`,
    );
  const hash = value.search(/\s#/);
  if (hash >= 0 || value.startsWith("#"))
    return trap("front-matter/hash", "“ #”后面的字会丢失。请给整个值加上单引号。", Math.max(hash, 0));
  const colon = value.search(/:(\s|$)/);
  if (colon >= 0) return trap("front-matter/quote", "值里面有“: ”，会读错。请给整个值加上单引号。", colon);
  return null;
}
