import { z } from "zod";
import { STATUSES } from "../../bulletin/status.ts";

/*
 * What the published JSON holds. The types that the files are written by and the JSON Schemas that are published beside them
 * (`/schema/archive.json`, `/schema/issue.json`) come from here.
 */

const address = z.url().describe("永久地址");
const names = (what: string) => z.string().describe(`${what}，几个用顿号隔开；不详时为空`);
const instant = z.iso.datetime({ offset: true });

const item = z.strictObject({
  id: z
    .string()
    .regex(/^item-\d+$/)
    .describe("页面上的位置"),
  heading: z.string().describe("标题"),
  source: names("来源部门"),
  author: names("作者"),
  url: address,
  page: z.url().describe("这一条自己的页面"),
  keywords: z.array(z.string()).describe("这一条的关键词；没有另写的，是本期的关键词"),
});

const issue = z.strictObject({
  year: z.int().describe("年份"),
  id: z.string().describe("期号，也是网址的一段：6；合刊 6-7；增刊 增刊1"),
  issue: z.int().nullable().describe("当年的第几期；合刊的第一期；增刊等另编期号的为 null"),
  issueTo: z.int().nullable().describe("合刊的最后一期；不是合刊时为 null"),
  series: z.string().nullable().describe("另编期号的，例如增刊；其他为 null"),
  label: z.string().describe("期号，照简报的写法：第6期（总第46期）"),
  total: z.int().nullable().describe("创刊以来的第几期；不详时为 null"),
  totalTo: z.int().nullable().describe("合刊的最后一个总期号；其他为 null"),
  title: z.string().describe("标题"),
  date: z.union([z.iso.date(), instant]).describe("发布日期；知道时刻的带时刻和时区"),
  updated: instant.describe("最近一次改动：发布、更正或撤回"),
  source: names("来源部门"),
  author: names("作者"),
  keywords: z.array(z.string()).describe("关键词"),
  status: z.enum(STATUSES).describe("已发布、已更正、已撤回（草稿只在预览里有）"),
  url: address,
});

const correction = z.strictObject({
  date: instant.describe("更正的时间"),
  item: z.string().nullable().describe("改的是哪一条；不限于一条时为 null"),
  what: z.string().describe("改了什么"),
  why: z.string().nullable().describe("为什么改"),
  minor: z.boolean().describe("是否只是错别字一类的小改"),
});

const withdrawal = z.strictObject({
  date: instant.describe("撤回的时间"),
  who: z.string().nullable().describe("由谁撤回"),
  why: z.string().nullable().describe("为什么撤回"),
});

/** `/archive.json`: metadata of every issue and item, oldest first. */
export const archiveData = z
  .strictObject({
    $schema: z.url().describe("本文件的 JSON Schema"),
    name: z.string().describe("简报的名称"),
    url: z.url().describe("网站地址"),
    issues: z.array(issue.extend({ items: z.array(item).describe("各条新闻") })).describe("各期，从旧到新"),
  })
  .meta({ title: "简报档案：各期各条的目录" });

/** `/2016/6/index.json`: one issue in full. */
export const issueData = issue
  .extend({
    $schema: z.url().describe("本文件的 JSON Schema"),
    summary: z.string().nullable().describe("摘要"),
    notice: z.string().nullable().describe("说明"),
    corrections: z.array(correction).describe("发布以后的更正"),
    withdrawn: withdrawal.nullable().describe("撤回的情况；没有撤回或没有说明时为 null"),
    items: z
      .array(
        item.extend({
          text: z.string().describe("正文，纯文本，段落之间换行；撤回以后为空"),
          tables: z
            .array(z.array(z.array(z.string())))
            .describe("正文里的各个表格：各行各格的文字，第一行是表头；正文里也有这些文字"),
          withdrawn: withdrawal.nullable().describe("只撤回这一条的情况；没有撤回时为 null"),
        }),
      )
      .describe("各条新闻，正文在内"),
  })
  .meta({ title: "一期简报的全文" });

export type ArchiveData = z.infer<typeof archiveData>;
export type IssueData = z.infer<typeof issueData>;
export type IssueFacts = z.infer<typeof issue>;
export type ItemFacts = z.infer<typeof item>;
