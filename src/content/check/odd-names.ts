import type { FrontMatter } from "../../bulletin/front-matter.ts";
import { type Complaint, type Problem, problemAt } from "../problem.ts";
import type { IssueReading } from "../reading.ts";
import { placeOf as placeInLine, type SourceFile } from "../source-file.ts";

/** What stands in a name's place and is hardly one, though it may be. */
export function oddNames(
  { source = [], author = [] }: FrontMatter,
  departments: ReadonlyMap<string, string>,
  file: SourceFile,
  placeOf: IssueReading["placeOf"],
): Problem[] {
  const remind = (field: "source" | "author", name: string, complaint: Complaint) =>
    problemAt(file, placeInLine(file, name, placeOf(field).line), { ...complaint, severity: "warning" });
  const short = (["source", "author"] as const).flatMap((field) =>
    (field === "source" ? source : author)
      .filter((name) => [...name].length === 1)
      .map((name) =>
        remind(field, name, {
          code: "name/short",
          message: `“${name}”只有一个字，不像是名称。`,
          remedy: "请核对：几个名称之间用顿号隔开，名称里面不加空格。没有写错的，可以不改。",
        }),
      ),
  );
  const persons =
    source.length > 1 ? source.filter((name) => author.includes(name) && !departments.has(name)) : [];
  return [
    ...short,
    ...persons.map((name) =>
      remind("source", name, {
        code: "name/both",
        message: `“${name}”写在来源里，也写在作者里。`,
        remedy: "来源只写部门，作者只写姓名：请删掉多写的一处。",
      }),
    ),
  ];
}
