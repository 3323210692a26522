import type { Token } from "../../markdown/renderer.ts";
import { reminder } from "../problem.ts";
import type { BodyText, Remark } from "./remark.ts";

/** 1. … 3. …: browsers number lists themselves, so readers would see other numbers than those typed. */
export function listNumbers({ tokens }: BodyText): Remark[] {
  const open: Token[][] = [];
  return tokens.flatMap((token): Remark[] => {
    if (token.type === "list_item_open") open.at(-1)?.push(token);
    else if (token.type.endsWith("_list_open")) open.push([]);
    else if (token.type.endsWith("_list_close")) return aboutList(open.pop() ?? []);
    return [];
  });
}

function aboutList(entries: readonly Token[]): Remark[] {
  const numbers = entries.map(({ info }) => Number(info));
  const first = numbers[0] ?? 0;
  // 1. 1. 1. asks for automatic numbering.
  if (numbers.every((number) => number === first)) return [];
  const wrong = numbers.findIndex((number, index) => number !== first + index);
  const token = entries[wrong];
  if (!token) return [];
  const typed = numbers[wrong] ?? 0;
  const complaint = reminder(
    "body/list-number",
    `列表的编号没有依次加一：这里写的是${typed}，读者看到的是${first + wrong}。`,
    `请核对编号；要照原样显示的，请在这一行上面空一行，把“${typed}${token.markup}”改为“${typed}、”。`,
  );
  return [{ token, complaint }];
}
