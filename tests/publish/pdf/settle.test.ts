import { expect, test } from "vitest";
import { settlePdf } from "../../../src/publish/pdf/settle.ts";

/** The parts of a PDF that differ from run to run, as Chromium writes them. */
const pdf = (date: string, [first, second]: readonly [string, string]): Buffer =>
  Buffer.from(
    `%PDF-1.4\n%\xD3\xEB\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\n` +
      `/ID (node${second})>>\n/ID (node${first})>>\n/Headers [(node${second})]\n(node is text)`,
    "latin1",
  );

test("two runs' PDFs of one page become the same, with the issue's date, no byte longer or shorter", () => {
  const monday = pdf("20261123163621", ["00000142", "00000143"]);
  const tuesday = pdf("20261124080000", ["00000199", "00000200"]);
  const settled = settlePdf(monday, "2016-10-19T11:07:16+08:00");
  expect(settled.equals(settlePdf(tuesday, "2016-10-19T11:07:16+08:00"))).toBe(true);
  expect(settled.length).toBe(monday.length);
  expect(settled.toString("latin1")).toBe(
    "%PDF-1.4\n%\xD3\xEB\n/CreationDate (D:20161019110716+08'00')\n/ModDate (D:20161019110716+08'00')>>\n" +
      "/ID (node00000000)>>\n/ID (node00000001)>>\n/Headers [(node00000000)]\n(node is text)",
  );
});
