import { type Complaint, type Problem, problemAt, reminder } from "../problem.ts";
import { placeOf as placeInLine } from "../source-file.ts";
import type { IssueParts } from "./issue-checks.ts";

/** Words of `source` and `author` that are hardly names, though they may be. */
export function oddNames({ fields, context, file, placeOf }: IssueParts): Problem[] {
  const { source = [], author = [] } = fields.value ?? {};
  const remind = (field: "source" | "author", name: string, complaint: Complaint) =>
    problemAt(file, placeInLine(file, name, placeOf(field).line), complaint);
  const short = (field: "source" | "author", names: readonly string[]) =>
    names.filter((name) => [...name].length === 1).map((name) => remind(field, name, tooShort(name)));
  const persons =
    source.length > 1 ? source.filter((name) => author.includes(name) && !context.departments.has(name)) : [];
  return [
    ...short("source", source),
    ...short("author", author),
    ...persons.map((name) => remind("source", name, namedTwice(name))),
  ];
}

const tooShort = (name: string): Complaint =>
  reminder(
    "name/short",
    `“${name}”只有一个字，不像是名称。`,
    "请核对：几个名称之间用顿号隔开，名称里面不加空格。没有写错的，可以不改。",
  );

const namedTwice = (name: string): Complaint =>
  reminder(
    "name/both",
    `“${name}”写在来源里，也写在作者里。`,
    "来源只写部门，作者只写姓名：请删掉多写的一处。",
  );
