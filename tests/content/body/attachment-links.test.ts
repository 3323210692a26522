import { expect, test } from "vitest";
import { localName, onlyHere, resolveFile, withSlashes } from "../../../src/content/body/attachment-links.ts";
import type { Target } from "../../../src/content/body/link-target.ts";
import { issueWith } from "./body-text.ts";

const told = (target: Target): string =>
  "complaint" in target ? `${target.complaint.code} ${target.complaint.remedy}` : target.href;

test.each([
  ["06/名单.pdf", "/2016/6/%E5%90%8D%E5%8D%95.pdf"],
  ["./06/名单.pdf", "/2016/6/%E5%90%8D%E5%8D%95.pdf"],
  ["06/%E5%90%8D%E5%8D%95.pdf", "/2016/6/%E5%90%8D%E5%8D%95.pdf"],
  ["06/100%.pdf", "/2016/6/100%25.pdf"],
])("a file beside the issue is linked to by its folder and name: %s", (written, address) => {
  const context = issueWith("名单.pdf", "100%.pdf");
  expect(resolveFile(written, context)).toMatchObject({ href: address });
});

test("only the first of a path's dots means the issue's own folder", () => {
  expect(resolveFile("06/v1./a.pdf", issueWith("v1./a.pdf"))).toMatchObject({ attachment: "v1./a.pdf" });
});

test("a name is compared as it reads, however its accents are encoded", () => {
  const context = issueWith("café.pdf");
  for (const written of ["06/cafe\u0301.pdf", "06/cafe%CC%81.pdf", "06/café.pdf"])
    expect(resolveFile(written, context)).toMatchObject({ attachment: "café.pdf" });
  expect(resolveFile("06/cafe\u0301%.pdf", issueWith("café%.pdf"))).toMatchObject({
    attachment: "café%.pdf",
  });
});

test.each([
  ["06/LIST.PDF", "06/list.pdf"],
  ["06/list.pdf#page=2", "06/list.pdf"],
  ["06/List.pdf?v=1", "06/list.pdf"],
  ["06/My List.pdf", "06/my%20list.pdf"],
  ["list.pdf", "06/list.pdf"],
  ["05/list.pdf", "06/list.pdf"],
  ["06/附件/my list.pdf", "06/my%20list.pdf"],
])("where %s is typed, the file that is there is named", (written, meant) => {
  expect(told(resolveFile(written, issueWith("list.pdf", "my list.pdf")))).toBe(
    `link/missing-file 请改为：${meant}`,
  );
});

test.each([
  ["06/会场.bmp", "06/会场.png"],
  ["06/会场.HEIC", "06/会场.png"],
  ["06/会场.tif", "06/会场.png"],
  ["06/会场.jp2", "06/会场.png"],
  ["06/视频.mp4", "06/视频.pdf"],
  ["06/名单.rtf", "06/名单.pdf"],
  ["06/名单.v2.rtf", "06/名单.v2.pdf"],
  ["06/我的 名单.pages", "06/我的%20名单.pdf"],
])("a file of a kind that the site does not publish is to be saved as another: %s", (written, meant) => {
  const remedy = told(resolveFile(written, issueWith("list.pdf")));
  expect(remedy).toMatch(/^link\/kind /);
  expect(remedy.endsWith(`例如：${meant}`)).toBe(true);
});

test.each([
  ["06/无.pdf", "06/无.pdf"],
  ["06/无.PNG", "06/无.PNG"],
  ["05/视频.mp4", "06/视频.mp4"],
  ["视频.mp4", "06/视频.mp4"],
  ["06/名单", "06/名单"],
  ["06/名单.markdown", "06/名单.markdown"],
  ["06/2016.10总结", "06/2016.10总结"],
  ["06/名单.附件", "06/名单.附件"],
  ["06/", "06/附件.pdf"],
  ["06/我 的 名单.pdf", "06/我%20的%20名单.pdf"],
])("a file that is not there is to be put into the folder: %s", (written, meant) => {
  expect(told(resolveFile(written, issueWith("list.pdf")))).toBe(
    `link/missing-file 请把文件放进 content/2016/06/ 文件夹，地址写成：${meant}；链接别的网站请以 https:// 开头。`,
  );
});

test.each([
  ["06\\list.pdf", "请改为：06/list.pdf"],
  ["06\\\\\\list.pdf", "请改为：06/list.pdf"],
  ["05\\list.pdf", "请改为：06/list.pdf"],
])("backslashes are to be slashes, in an address that works: %s", (written, remedy) => {
  expect(told(withSlashes(written, issueWith("list.pdf")))).toBe(`link/character ${remedy}`);
});

test("each run of backslashes is one slash", () => {
  expect(told(withSlashes("06\\\\v1\\\\a.pdf", issueWith("v1/a.pdf")))).toBe(
    "link/character 请改为：06/v1/a.pdf",
  );
});

test.each([
  ["C:\\Users\\名单.docx", "名单.docx"],
  ["d:/通知/名单.docx", "名单.docx"],
  ["file:///C:/%E5%90%8D%E5%8D%95.docx", "名单.docx"],
  ["\\\\server\\共享\\名单.docx", "名单.docx"],
  ["C:\\", ""],
])("a path of the editor's own computer ends with the file's name: %s", (written, name) => {
  expect(localName(written)).toBe(name);
});

test.each(["06/名单.docx", "06\\名单.docx", "https://www.gov.cn/", "见C:\\名单.docx", "kc:/名单.docx"])(
  "%s is no path of a computer",
  (written) => {
    expect(localName(written)).toBeNull();
  },
);

test("of a long path forty signs are shown, and the name in full", () => {
  const name = `${"名".repeat(60)}.docx`;
  const target = onlyHere("link/scheme", `C:\\${name}`, name, issueWith());
  expect("complaint" in target && target.complaint.message).toMatch(/^“C:\\名{37}”/u);
  expect(told(target).endsWith(`：06/${name}`)).toBe(true);
});

test("a file on the editor's own computer is to be copied, under its name or an example's", () => {
  const context = issueWith();
  expect(told(onlyHere("link/scheme", "C:\\我的 名单.docx", "我的 名单.docx", context))).toBe(
    "link/scheme 请把这个文件复制到 content/2016/06/ 文件夹，地址写成：06/我的%20名单.docx",
  );
  expect(told(onlyHere("picture/remote", "C:\\", "", context))).toMatch(
    /^picture\/remote .*：06\/附件\.pdf$/,
  );
});
