import { describe, expect, test } from "vitest";
import { departmentNames, sampleSiteSchema, seriesOf, siteSchema } from "../../src/bulletin/site.ts";
import { faultsOf } from "./schema-faults.ts";

const FOOTER = {
  sponsor: "楚江州科学技术局",
  contact: "电话 0878-3380001",
  icp: "滇ICP备12345678号-1",
  police: "滇公网安备 53230102000001号",
  report: "https://zfwzzc.www.gov.cn/",
  copyright: "转载请注明来源",
};
const REAL = {
  name: "楚江州科技简报",
  description: "楚江州科技简报的公开档案",
  url: "https://www.cjz.gov.cn",
  code: "5323000001",
  footer: FOOTER,
};
const SAMPLE = { name: "简报", description: "档案", url: "https://www.example.gov.cn", footer: {} };

/** What a real site with these lines is told. */
const faultsWith = (fields: Readonly<Record<string, unknown>>): string[] =>
  faultsOf(siteSchema, { ...REAL, ...fields });
const faultsWithFooter = (fields: Readonly<Record<string, unknown>>): string[] =>
  faultsWith({ footer: { ...FOOTER, ...fields } });
const read = (fields: Readonly<Record<string, unknown>>) => sampleSiteSchema.parse({ ...SAMPLE, ...fields });

test("a real site needs all that the authorities ask for, a sample hardly anything", () => {
  expect(faultsWith({})).toEqual([]);
  expect(faultsOf(siteSchema, SAMPLE)).toEqual([
    "code invalid_type",
    "footer sponsor invalid_type",
    "footer contact invalid_type",
    "footer icp invalid_type",
    "footer police invalid_type",
    "footer report invalid_type",
    "footer copyright invalid_type",
  ]);
  const { code, footer } = read({});
  expect([code, footer.sponsor, footer.copyright]).toEqual(Array(3).fill("（示例，尚未填写）"));
  expect(read({ code: "示例0000000000" }).code).toBe("示例0000000000");
});

test.each([
  ["https://www.cjz.gov.cn", "https://www.cjz.gov.cn"],
  ["https://www.cjz.gov.cn/", "https://www.cjz.gov.cn"],
  ["http://10.1.2.3:8080", "http://10.1.2.3:8080"],
])("the site's address is a host: %s", (typed, url) => {
  expect(read({ url: typed }).url).toBe(url);
});

test.each([
  ["https://www.cjz.gov.cn/bulletin/", "field/origin → https://www.cjz.gov.cn"],
  ["https://www.cjz.gov.cn//", "field/origin → https://www.cjz.gov.cn"],
  ["HTTPS://www.cjz.gov.cn", "field/origin → https://www.cjz.gov.cn"],
  ["ftp://www.cjz.gov.cn", "field/origin"],
  ["www.cjz.gov.cn", "field/origin → https://www.cjz.gov.cn"],
  ["www.cjz.gov.cn/bulletin/", "field/origin → https://www.cjz.gov.cn"],
  ["xhttp://www.cjz.gov.cn", "field/origin"],
])("no other address is one: %s", (url, fault) => {
  expect(faultsWith({ url })).toEqual([`url ${fault}`]);
});

test.each([
  ["/", "/"],
  ["//", "/"],
  ["bulletin", "/bulletin/"],
  ["//bulletin//", "/bulletin/"],
  ["/a.b/c_d-e~/", "/a.b/c_d-e~/"],
  ["/a../..b/", "/a../..b/"],
])("the path of the site has a slash at both ends: %s", (typed, base) => {
  expect(read({ base: typed }).base).toBe(base);
});

test.each(["/a//b//c/", "/简报/", "/a b/", "/a/../b/", "/./", "..", "/a?b/"])(
  "%s is no path of a site",
  (base) => {
    expect(faultsWith({ base })).toEqual(["base field/base"]);
  },
);

test.each([
  ["baidu_verify_x.html", "baidu_verify_x.html"],
  ["old/", "old"],
  ["old/2015/a.html", "old/2015/a.html"],
  [".well-known", ".well-known"],
  ["a..b/c...", "a..b/c..."],
])("a file or folder that is kept is told from the top of the site: %s", (typed, path) => {
  expect(read({ keep: [typed] }).keep).toEqual([path]);
});

test.each(["/old", "old//a", "old//", "../old", "old/..", "old/./a", ".", "a\\b", "/"])(
  "%s is no such file or folder",
  (path) => {
    expect(faultsWith({ keep: ["old", path] })).toEqual(["keep 1 field/keep"]);
  },
);

test.each(["https://zfwzzc.www.gov.cn/exposure?id=1", "https://a"])(
  "a link is a whole address: %s",
  (link) => {
    expect(faultsWith({ published: link })).toEqual([]);
  },
);

test.each(["http://www.gov.cn/", "www.gov.cn", "javascript:alert(1)", "https://"])(
  "%s is no link",
  (link) => {
    expect(faultsWith({ published: link })).toEqual(["published field/link"]);
    expect(faultsWithFooter({ report: link })).toEqual(["footer report field/link"]);
  },
);

test.each(["bm12345678", "1234567890"])("%s is a code of a site", (code) => {
  expect(faultsWith({ code })).toEqual([]);
});

test.each(["bm1234567", "bm123456789", "123456789", "12345678901", "x1234567890", "xbm12345678"])(
  "%s is no code of a site",
  (code) => {
    expect(faultsWith({ code })).toEqual(["code site/code"]);
  },
);

test.each(["滇ICP备12345号", "京ICP证123456号", "滇ICP备12345678号-12"])(
  "%s is a number of an ICP",
  (icp) => {
    expect(faultsWithFooter({ icp })).toEqual([]);
  },
);

test.each([
  "ICP备12345678号",
  "滇ICP备1234号",
  "滇ICP备12345678",
  "滇ICP备12345678号-",
  "云滇ICP备12345678号",
])("%s is no number of an ICP", (icp) => {
  expect(faultsWithFooter({ icp })).toEqual(["footer icp site/icp"]);
});

test.each(["滇公网安备53230102000号", "滇公网安备 53230102000001号"])(
  "%s is a number of the police",
  (police) => {
    expect(faultsWithFooter({ police })).toEqual([]);
  },
);

test.each([
  "公网安备53230102000001号",
  "滇公网安备5323010200号",
  "滇公网安备  53230102000001号",
  "云滇公网安备53230102000001号",
  "滇公网安备53230102000001号2",
])("%s is no number of the police", (police) => {
  expect(faultsWithFooter({ police })).toEqual(["footer police site/police"]);
});

test.each(["示例单位", "样例", "请在 site.yaml 里填写", "电话 0878-000000"])(
  "a real site does not say what a sample says: %s",
  (contact) => {
    expect(faultsWithFooter({ contact })).toEqual(["footer contact site/sample"]);
  },
);

test("zeros within a number are no sample", () => {
  expect(faultsWithFooter({ contact: "电话 0878-3000000" })).toEqual([]);
});

test.each([
  ["score", { scores: { item: "0.5", first: "100" } }, []],
  ["score", { scores: { item: "1.25" } }, ["scores item field/score"]],
  ["score", { scores: { first: "1000" } }, ["scores first field/score"]],
  ["score", { scores: { item: "-1" } }, ["scores item field/score"]],
  ["authors", { authors: "required" }, []],
  ["authors", { authors: "optional" }, []],
  ["authors", { authors: "可以不写" }, ["authors field/authors"]],
  ["series", { series: ["号外", "十个汉字以内的刊别名称"] }, ["series 1 site/series"]],
  ["series", { series: ["十个汉字以内的刊别名"] }, []],
  ["series", { series: ["第二刊"] }, ["series 0 site/series"]],
  ["series", { series: ["总刊"] }, ["series 0 site/series"]],
  ["series", { series: ["年报"] }, ["series 0 site/series"]],
  ["series", { series: ["A刊"] }, ["series 0 site/series"]],
  ["words", { words: { bulletin: "科技周报", issue: "号", item: "篇" } }, []],
  ["words", { words: { bulletin: "七个汉字的名称" } }, ["words bulletin words/form"]],
  ["words", { words: { bulletin: "周报1" } }, ["words bulletin words/form"]],
  ["words", { words: { item: "三个字" } }, ["words item words/form"]],
  ["words", { words: { issue: "卷" } }, ["words issue words/issue"]],
  ["words", { words: { issue: "期号" } }, ["words issue words/issue"]],
  ["sample", { sample: "是" }, ["sample field/boolean"]],
  ["name", { name: "长".repeat(61) }, ["name field/long"]],
])("%s: %j: %j", (_key, fields, faults) => {
  expect(faultsWith(fields)).toEqual(faults);
});

test("scores are numbers", () => {
  expect(read({ scores: { item: "0.5", first: "2" } }).scores).toEqual({ item: 0.5, first: 2 });
});

describe("a month", () => {
  const REVIEW = { stages: ["审核", "签发"] };

  test.each(["2019-03", "2019-12", "2019-10"])("is a year and a month: %s", (since) => {
    expect(faultsWith({ review: { ...REVIEW, since } })).toEqual([]);
  });

  test.each([
    ["2019年3月", "field/month → 2019-03"],
    ["2019/12", "field/month → 2019-12"],
    ["2019. 1", "field/month → 2019-01"],
    ["２０１９-３", "field/month → 2019-03"],
    ["2019-13", "field/month"],
    ["2019-00", "field/month"],
    ["2019年", "field/month"],
    ["2019-03-01", "field/month"],
    ["12019-03", "field/month"],
    ["三月", "field/month"],
  ])("is nothing else: %s", (since, fault) => {
    expect(faultsWith({ review: { ...REVIEW, since } })).toEqual([`review since ${fault}`]);
  });
});

test.each([
  [[], "review stages too_small"],
  [["审核", "签发", "审核"], "review stages custom"],
  [Array.from({ length: 11 }, (_each, index) => `环节${index}`), "review stages too_big"],
])("the stages of a review are one to ten, each once: not %j", (stages, fault) => {
  expect(faultsWith({ review: { stages, since: "2026-12" } })).toEqual([fault]);
});

describe("a search that is watched", () => {
  const watched = (id: string) => ({ watch: [{ id, title: "大赛", query: "创新创业大赛" }] });

  test.each(["dasai", "da-sai-2016", "1", "x".repeat(40)])("has an address: %s", (id) => {
    expect(faultsWith(watched(id))).toEqual([]);
  });

  test.each([
    ["DaSai", "field/watch-id → dasai"],
    ["da sai_1.2", "field/watch-id → da-sai-1-2"],
    ["da . sai", "field/watch-id → da-sai"],
    ["ｄａｓａｉ", "field/watch-id → dasai"],
    ["大赛", "field/watch-id"],
    ["-dasai", "field/watch-id"],
    ["da--sai", "field/watch-id"],
    ["dasai-", "field/watch-id"],
    ["x".repeat(41), "field/watch-id"],
    ["con", "field/watch-id"],
    ["NUL", "field/watch-id"],
  ])("can't have this one: %s", (id, fault) => {
    expect(faultsWith(watched(id))).toEqual([`watch 0 id ${fault}`]);
  });
});

const DEPARTMENTS = [
  { name: "楚江州科学技术局", short: "州科技局", aliases: ["楚江州科技局"], successor: "州科工局、州工信局" },
  { name: "楚江州教育局", short: "州教育局", aliases: ["州科技局"] },
];

test("each spelling of a department is known by its short name, one of two by the first", () => {
  const site = { ...read({ departments: DEPARTMENTS }), base: "/" };
  expect(site.departments?.[0]?.successor).toEqual(["州科工局", "州工信局"]);
  expect([...departmentNames(site)]).toEqual([
    ["州科技局", "州科技局"],
    ["楚江州科学技术局", "州科技局"],
    ["楚江州科技局", "州科技局"],
    ["州教育局", "州教育局"],
    ["楚江州教育局", "州教育局"],
  ]);
  expect([...departmentNames({ ...read({}), base: "/" })]).toEqual([]);
});

test("what is numbered by itself is for the site to say, else what is usual", () => {
  expect(seriesOf(undefined)).toEqual(["增刊", "专刊", "特刊"]);
  expect(seriesOf({ ...read({}), base: "/" })).toEqual(["增刊", "专刊", "特刊"]);
  expect(seriesOf({ ...read({ series: ["号外"] }), base: "/" })).toEqual(["号外"]);
});
