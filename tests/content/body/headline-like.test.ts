import { expect, test } from "vitest";
import { mayBeHeadline } from "../../../src/content/body/headline-like.ts";
import type { Line } from "../../../src/content/body/item-lines.ts";
import { parseMarkdown } from "../../../src/markdown/renderer.ts";
import { DEPARTMENTS } from "./body-text.ts";

const [token] = parseMarkdown("甲");
const isHeadline = (text: string, block: Line["block"] = "paragraph"): boolean =>
  token !== undefined && mayBeHeadline({ token, line: 0, text, block, tag: "p" }, DEPARTMENTS);

test.each([
  "州财政局强化预算管理",
  "【州财政局强化预算管理】",
  "[州财政局强化预算管理]",
  "四字标题",
  "会议在昆召开（扩大）",
  "（一）加快项目建设",
  "时间紧任务重",
  "会议的时间：十月",
  "楚雄市：强化预算管理",
  "全州创新驱动推进：成效明显",
  "州财政局：强化预算管理",
  "相关部门强化预算管理",
  "2016审核：进展顺利",
  "县市|企业发展",
  "时间表：十月完成",
  "2016年10月19日召开会议",
  "甲".repeat(60),
  "𠮷".repeat(60),
])("a short line that is no sentence may be a headline: %s", (text) => {
  expect(isHeadline(text)).toBe(true);
  expect(isHeadline(text, "heading")).toBe(true);
  expect(isHeadline(text, "nested")).toBe(true);
  expect(isHeadline(text, "cell")).toBe(false);
});

test.each([
  "",
  "三个字",
  "𠮷𠮷𠮷",
  "【三个字】",
  "甲".repeat(61),
  "会议召开。部署任务",
  "一是强化预算管理；",
  "强化预算管理，",
  "强化预算管理、",
  "强化预算管理…",
  "参会人员如下:",
  "（图略）",
  "(州科技局列席会议)",
  "县市\t企业",
  "|县市|企业",
  "详见http://www.gov.cn/",
  "详见https://www.gov.cn/",
  "附件：名单",
  "附件1",
  "图为会议现场",
  "图1 会议现场",
  "相关链接",
  "【相关链接】",
  "抄送：各县市科技局",
  "审核：李明同志",
  "综合：李明同志",
  "时间：10月上旬",
  "地点：州会议中心",
  "主持：李明副州长",
  "主持人：李明副州长",
  "联系电话 ：3123456",
  "2016年10月19日",
  "二○一六年十月",
  "（州科技局 王强）",
  "州科技局 王强",
  "作者：王强明",
])("a sentence, a note, a date or a byline is none: %s", (text) => {
  expect(isHeadline(text)).toBe(false);
  expect(isHeadline(text, "nested")).toBe(false);
});
