import { z } from "zod";
import { UsageError } from "../../base/errors.ts";
import { siteSchema } from "../../bulletin/site.ts";
import type { Asker } from "../new/asker.ts";

/** Where sites are built and published; each has a recipe in `src/serve/ci/`. */
export const HOSTS = ["github", "gitlab", "gitea"] as const;

/** The questions in their order. Those that are not required may wait: the site says that it is a sample until then. */
export const QUESTIONS = [
  {
    flag: "name",
    path: "name",
    ask: "简报的全名（用作报头）",
    schema: siteSchema.shape.name,
    isRequired: true,
  },
  {
    flag: "department",
    path: "footer.sponsor",
    ask: "主办单位的全称",
    schema: siteSchema.shape.footer.shape.sponsor,
    isRequired: true,
  },
  {
    flag: "url",
    path: "url",
    ask: "网站地址，只写协议和域名，例如 https://jianbao.你的域名.gov.cn",
    schema: siteSchema.shape.url,
    isRequired: true,
  },
  {
    flag: "contact",
    path: "footer.contact",
    ask: "读者的联系方式，例如 电话 区号-号码",
    schema: siteSchema.shape.footer.shape.contact,
    isRequired: false,
  },
  { flag: "code", path: "code", ask: "网站标识码", schema: siteSchema.shape.code, isRequired: false },
  {
    flag: "icp",
    path: "footer.icp",
    ask: "ICP备案号",
    schema: siteSchema.shape.footer.shape.icp,
    isRequired: false,
  },
  {
    flag: "police",
    path: "footer.police",
    ask: "公安备案号",
    schema: siteSchema.shape.footer.shape.police,
    isRequired: false,
  },
  { flag: "year", path: "year", ask: "第一期是哪一年的", schema: yearSchema(), isRequired: true },
] as const;
export type Flag = (typeof QUESTIONS)[number]["flag"];

function yearSchema() {
  return z.string().regex(/^(19|20)\d{2}$/, "年份是四位数字，例如 2026。");
}

/** The answers by flag: those given, the rest asked for; without a terminal what is required must be given. */
export async function answersOf(
  given: (flag: Flag) => string,
  thisYear: string,
  ask: Asker | null,
): Promise<ReadonlyMap<Flag, string>> {
  const answers = new Map<Flag, string>();
  const faults: string[] = [];
  for (const { flag, schema } of QUESTIONS) {
    const value = given(flag).trim();
    const fault = value === "" ? undefined : faultOf(schema, value);
    if (fault) faults.push(`--${flag}：${fault}`);
    else if (value !== "") answers.set(flag, value);
  }
  if (!ask) {
    const missing = QUESTIONS.filter(
      ({ flag, isRequired }) => isRequired && given(flag) === "" && flag !== "year",
    );
    faults.push(...missing.map(({ flag, ask: question }) => `还要写明 --${flag}：${question}。`));
    if (!answers.has("year")) answers.set("year", thisYear);
  }
  if (faults.length > 0) throw new UsageError(`${faults.join("\n")}\n没有写任何文件。`);
  if (ask && answers.size < QUESTIONS.length) ask.greet("新建一个简报档案网站");
  for (const { flag, ask: question, schema, isRequired } of ask ? QUESTIONS : []) {
    if (answers.has(flag)) continue;
    const value = await ask?.text({
      message: isRequired ? question : `${question}（还没有的，直接回车）`,
      initial: flag === "year" ? thisYear : "",
      faultOf: (text) => (text.trim() === "" && !isRequired ? undefined : faultOf(schema, text.trim())),
    });
    if (value?.trim()) answers.set(flag, value.trim());
  }
  return answers;
}

function faultOf(schema: z.ZodType, text: string): string | undefined {
  const result = schema.safeParse(text);
  return result.success ? undefined : result.error.issues[0]?.message;
}
