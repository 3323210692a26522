import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { PNG } from "../content/archive-folder.ts";
import { docx, picture, text } from "./docx.ts";
import { importing, OPENING } from "./office.ts";

const page = (html: string): string =>
  `<p>简报2016年第6期</p><p>2016-10-19</p><p>州科技局召开座谈会</p><p>${OPENING}</p>${html}`;

test("a file that merely lies beside a page is named, not taken, even where an invisible link leads to it", async () => {
  const outcome = await importing(
    { "page.html": page('<a href="id_rsa.txt"></a>'), "id_rsa.txt": "secret" },
    { named: ["page.html"] },
  );
  expect(outcome.read("2016/06/id_rsa.txt")).toBeNull();
  expect(outcome.report).toContain("--with inbox/id_rsa.txt");
});

test("a file that the editor names is taken with the page that links to it", async () => {
  const outcome = await importing(
    { "page.html": page('<p><a href="list.txt">名单</a></p>'), "list.txt": "名单" },
    { named: ["page.html"], asked: ["list.txt"] },
  );
  expect(outcome.read("2016/06/list.txt")).toBe("名单");
  expect(outcome.body()).toContain("[名单](06/list.txt)");
});

test("a page's own folder belongs to it; another page's does not", async () => {
  const outcome = await importing(
    {
      "page.html": page('<p><a href="page_files/a.txt">甲</a><a href="other_files/b.txt">乙</a></p>'),
      "page_files/a.txt": "甲",
      "other_files/b.txt": "乙",
    },
    { named: ["page.html"] },
  );
  expect(outcome.read("2016/06/a.txt")).toBe("甲");
  expect(outcome.read("2016/06/b.txt")).toBeNull();
});

test("nothing is written through a year's folder that is a link", async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), "bulletin-"));
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  const outcome = await importing({ "page.html": page("") }, { content: { "2016": { link: elsewhere } } });
  expect(outcome.refused).toBe(1);
  expect(readdirSync(elsewhere)).toEqual([]);
});

test("a picture of more than 20 MB in a small .docx is named, not taken", async () => {
  const large = Buffer.concat([PNG, Buffer.alloc(21 * 1024 * 1024)]);
  const file = docx(
    ["简报2016年第6期", "2016-10-19", "州科技局召开座谈会", OPENING]
      .map((line) => text(line))
      .concat(picture()),
    {
      "word/media/image1.png": large,
    },
  );
  expect(file.length).toBeLessThan(100_000);
  const outcome = await importing({ "a.docx": file });
  expect(outcome.report).toContain("超过20 MB");
  expect(outcome.read("2016/06/picture.png")).toBeNull();
});

test("a .docx with two parts of one name is refused: programs disagree about which of them counts", async () => {
  const file = Buffer.from(docx([text("甲")], { "word/documenx.xml": Buffer.from("<w:document/>") }));
  for (let at = file.indexOf("documenx"); at >= 0; at = file.indexOf("documenx")) file.write("document", at);
  expect((await importing({ "a.docx": file })).refused).toBe(1);
});
