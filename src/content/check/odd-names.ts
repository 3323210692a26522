import { isDepartmentName } from "../../bulletin/department-name.ts";
import { type Complaint, type Problem, problemAt, reminder } from "../problem.ts";
import { placeOf as placeInLine } from "../source-file.ts";
import type { FrontCheck, IssueParts } from "./issue-checks.ts";

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
    ...author
      .filter((name) => !context.departments.has(name) && isDepartmentName(name))
      .map((name) => remind("author", name, likeDepartment(name, context.isUnsigned))),
    ...author.filter((name) => BRACKET.test(name)).map((name) => remind("author", name, withBracket(name))),
  ];
}

/** Departments that site.yaml lists, among the authors: they would get a page as persons. */
export const departmentsAsAuthors: FrontCheck = ({ author = [] }, { context }) => {
  const departments = author.filter((name) => context.departments.has(name));
  if (departments.length === 0) return [];
  const persons = author.filter((name) => !context.departments.has(name));
  const remedy =
    persons.length > 0 ? `请改为：author: ${persons.join("、")}` : withoutPerson(context.isUnsigned);
  const message = `“${departments.join("、")}”是部门，不是作者：部门写在 source 里，author 只写姓名。`;
  return [[["author"], { code: "author/department", message, remedy }]];
};

const withoutPerson = (isUnsigned: boolean): string =>
  isUnsigned
    ? "请写作者姓名；不署个人的，请删掉 author 这一行。"
    : "请写作者姓名；不署个人的，请在 site.yaml 里写一行 authors: optional，再删掉 author 这一行。";

const likeDepartment = (name: string, isUnsigned: boolean): Complaint =>
  reminder("author/department", `“${name}”像是部门，不像姓名。`, withoutPerson(isUnsigned));

const BRACKET = /[【】〔〕〖〗［］[\]]/u;

const withBracket = (name: string): Complaint =>
  reminder(
    "author/bracket",
    `作者“${name}”里有括号，会整个当作姓名。`,
    "作者只写姓名：括号里的部门写在 source 里，其他说明写在正文里。",
  );

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
