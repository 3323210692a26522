import { expect, test } from "vitest";
import { redirectsSchema } from "../../src/bulletin/redirects.ts";
import { faultsOf } from "./schema-faults.ts";

const OLD = "/jianbao/06.html";
const NEW = "/2016/6/";
const listOf = (from: string, to: string) => ({ redirects: [{ from, to }] });

const readFrom = (from: string): string | undefined =>
  redirectsSchema.parse(listOf(from, NEW)).redirects[0]?.from;
const readTo = (to: string): string | undefined => redirectsSchema.parse(listOf(OLD, to)).redirects[0]?.to;

const faultsOfFrom = (from: string): string[] =>
  faultsOf(redirectsSchema, listOf(from, NEW)).map((each) => each.replace("redirects 0 from ", ""));
const faultsOfTo = (to: string): string[] =>
  faultsOf(redirectsSchema, listOf(OLD, to)).map((each) => each.replace("redirects 0 to ", ""));

test.each([
  ["/jianbao/06.html", "/jianbao/06.html"],
  ["/旧/通知", "/%E6%97%A7/%E9%80%9A%E7%9F%A5"],
  ["/%E6%97%A7/%E9%80%9A%E7%9F%A5/", "/%E6%97%A7/%E9%80%9A%E7%9F%A5/"],
  ["/a_b-c.d~e!f,(g)+h@i=j&k;l'm", "/a_b-c.d~e!f,(g)+h@i=j&k;l'm"],
  ["/e\u0301/", "/%C3%A9/"],
  ["/a.b/c", "/a.b/c"],
])("an old address is kept percent-encoded: %s", (typed, from) => {
  expect(readFrom(typed)).toBe(from);
});

test.each([
  ["/2016/6/", "/2016/6/"],
  ["/2016/增刊1/#item-2", "/2016/%E5%A2%9E%E5%88%8A1/#item-2"],
  ["/sources/州科技局/#2016", "/sources/%E5%B7%9E%E7%A7%91%E6%8A%80%E5%B1%80/#2016"],
  ["/", "/"],
])("a new address is kept percent-encoded, with its anchor: %s", (typed, to) => {
  expect(readTo(typed)).toBe(to);
});

test.each([
  ["https://www.example.gov.cn/a/06.html?id=1", "redirect/host → /a/06.html"],
  ["HTTP://www.example.gov.cn/06.html", "redirect/host → /06.html"],
  ["https://", "redirect/host"],
  ["jianbao/06.html", "redirect/path → /jianbao/06.html"],
  ["旧/06.html", "redirect/path → /旧/06.html"],
  ["06 .html", "redirect/path"],
  ["a\\06.html", "redirect/path"],
  ["ftp://x/06.html", "redirect/path"],
  ["./06.html", "redirect/path"],
  ["//www.gov.cn/", "redirect/path"],
  ["/a b.html", "redirect/path"],
  ["/a\u0000b.html", "redirect/path"],
  ["/a\\b.html", "redirect/path"],
])("neither address may name a host or be less than a path: %s", (typed, fault) => {
  expect(faultsOfFrom(typed)).toEqual([fault]);
  expect(faultsOfTo(typed)).toEqual([fault]);
});

test.each([
  ["/06.asp?id=1", "redirect/query → /06.asp"],
  ["/06.html#2", "redirect/query → /06.html"],
  ["/", "redirect/path"],
  ["/a//b", "redirect/path"],
  ["/a//", "redirect/path"],
  ["/.htaccess", "redirect/path"],
  ["/a/../b", "redirect/path"],
  ["/a./b", "redirect/path"],
  ["/%2e%2e/x", "redirect/path"],
  ["/%2fa", "redirect/path"],
  ["/a%zz", "redirect/path"],
  ["/a*", "redirect/path"],
  ["/$uri", "redirect/path"],
  ["/a\uD800", "redirect/path"],
])("a server could not find an old address such as %j", (typed, fault) => {
  expect(faultsOfFrom(typed)).toEqual([fault]);
});

test("a name in an old address has at most eighty characters, the whole at most five hundred", () => {
  const longest = "字".repeat(80);
  expect(faultsOfFrom(`/${longest}/`)).toEqual([]);
  expect(faultsOfFrom(`/${longest}字/`)).toEqual(["redirect/path"]);
  const path = `/${`${"x".repeat(79)}/`.repeat(6)}${"x".repeat(19)}`;
  expect(path).toHaveLength(500);
  expect(faultsOfFrom(path)).toEqual([]);
  expect(faultsOfFrom(`${path}x`)).toEqual(["redirect/path"]);
  expect(faultsOfFrom(`/${"\u{20000}".repeat(80)}`)).toEqual([]);
});

test.each(["/2016/6/?x=1", "/2016/6/#a#b", "/2016/6/#条", "/%zz/", "/a\uD800/"])(
  "a new address is a path, and an anchor at most: not %j",
  (typed) => {
    expect(faultsOfTo(typed)).toEqual(["redirect/path"]);
  },
);
