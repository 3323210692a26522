import { expect, test } from "vitest";
import { isDepartmentName } from "../../src/bulletin/department-name.ts";

test.each([
  "大姚县科技局",
  "州妇联",
  "州科协",
  "州政协办",
  "国家安全局",
  "自由贸易试验区管委会",
  "楚雄日报",
  "高新科",
  "李登科技局",
  "2026楚江中心",
  "A区办",
])("a department that is in no list is told by how its name ends: %s", (text) => {
  expect(isDepartmentName(text)).toBe(true);
});

test.each([
  "州科技局承办",
  "机关干部",
  "州委常委",
  "以创新为中心",
  "会议由州科技局承办",
  "10月19日州科技局",
  "李登科",
  "县局",
  "2016局",
  "州科技局、州财政局",
  "第一会议室",
  "楚雄州",
])("words that end as departments do are none: %s", (text) => {
  expect(isDepartmentName(text)).toBe(false);
});
