import { expect, test } from "vitest";
import { addressSlip } from "../../../src/content/body/address-slips.ts";

/** What is said of an address that lacks a sign or has a wrong one. */
function saidOf(written: string) {
  const target = addressSlip(written);
  if (target === null || !("complaint" in target)) return null;
  expect(target.complaint.code).toBe("link/scheme");
  return [target.complaint.message, target.complaint.remedy.replace(/^.*(?:请改为：|直接写 )/, "")];
}

test.each([
  ["http//gov.cn/a", "http://gov.cn/a"],
  ["HTTPS//gov.cn", "https://gov.cn"],
  ["https:  //gov.cn", "https://gov.cn"],
  ["http ：／／gov.cn", "http://gov.cn"],
  ["https;//gov.cn", "https://gov.cn"],
])("the beginning of a web address that was mistyped: %s", (written, meant) => {
  expect(saidOf(written)).toEqual([`网址“${written}”的开头没有写对。`, meant]);
});

test("of a long web address forty characters are shown, and all of it is mended", () => {
  const rest = "x".repeat(60);
  expect(saidOf(`https//${rest}`)).toEqual([
    `网址“https//${"x".repeat(33)}”的开头没有写对。`,
    `https://${rest}`,
  ]);
});

test.each([
  ["kjj@gov.cn", "mailto:kjj@gov.cn"],
  ["mailto ： kjj@gov.cn", "mailto:kjj@gov.cn"],
  ["kjj＠mail.gov.cn", "mailto:kjj@mail.gov.cn"],
])("a mail address without its scheme: %s", (written, meant) => {
  expect(saidOf(written)).toEqual([`邮箱地址“${written}”前面缺少 mailto:。`, meant]);
});

test.each([
  ["3123456", "3123456"],
  ["+86 878 3123456", "+86 878 3123456"],
  ["（0878）3123456转123", "（0878）3123456转123"],
  ["tel ： 0878—3123456", "0878—3123456"],
  ["0878-3123456 ", "0878-3123456"],
])("a telephone number is none: %s", (written, number) => {
  expect(saidOf(written)).toEqual([`“${written}”是电话号码，不是地址。`, number]);
});

test.each([
  "06/表.csv",
  "见https//gov.cn",
  "httpx//gov.cn",
  "https/gov.cn",
  "见 kjj@gov.cn",
  "kjj@gov.cn/a",
  "kjj@gov",
  "@gov.cn",
  "312345",
  "(31) 23-45",
  "电话3123456",
  "3123456x",
  "3123456转",
  "2016-10",
])("%s is something else", (written) => {
  expect(addressSlip(written)).toBeNull();
});
