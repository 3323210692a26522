import { spawnSync } from "node:child_process";
import { createHash, hash } from "node:crypto";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { run } from "../commands/run.ts";
import { SITES } from "../support/sites.ts";

const root = mkdtempSync(join(tmpdir(), "bulletin-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const site = SITES.root.folder;
const bag = join(root, "bag");
const warc = join(root, "warc");
const exporting = (kind: string, folder: string, from: string = site) =>
  run("export", [kind, folder, "--site", from]);

/** What both commands said; the tests look at what they made. */
const said = { bagit: exporting("bagit", bag), warc: exporting("warc", warc) };
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();

/** Faults of a bag by RFC 8493, section 3. Independent of the code that writes bags. */
function faultsOfBag(bag: string): string[] {
  const faults: string[] = [];
  const read = (path: string) => readFileSync(join(bag, path));
  if (!/^BagIt-Version: 1\.0\nTag-File-Character-Encoding: UTF-8\n$/.test(read("bagit.txt").toString()))
    faults.push("bagit.txt");
  for (const algorithm of ["sha256", "sha512"]) {
    const lists: [string, (path: string) => boolean][] = [
      [`manifest-${algorithm}.txt`, (path) => path.startsWith("data/")],
      [
        `tagmanifest-${algorithm}.txt`,
        (path) => !path.startsWith("data/") && !path.startsWith("tagmanifest-"),
      ],
    ];
    for (const [list, belongs] of lists) {
      const listed = new Map<string, string>();
      for (const line of read(list).toString().split("\n").slice(0, -1)) {
        const [, sum = "", path = ""] = /^([0-9a-f]+) {1,2}(\S.*)$/.exec(line) ?? [];
        if (path === "" || listed.has(path)) faults.push(`${list}: ${line}`);
        listed.set(path.replaceAll("%0A", "\n").replaceAll("%0D", "\r").replaceAll("%25", "%"), sum);
      }
      for (const path of filesBelow(bag).filter(belongs))
        if (!listed.has(path)) faults.push(`${path} is not listed`);
      for (const [path, sum] of listed)
        if (!belongs(path) || !existsSync(join(bag, path))) faults.push(`${path} is not there`);
        else if (createHash(algorithm).update(read(path)).digest("hex") !== sum)
          faults.push(`${path} is not as it was`);
    }
  }
  const payload = filesBelow(join(bag, "data")).map((path) => read(join("data", path)).length);
  const oxum = `${payload.reduce((sum, size) => sum + size, 0)}.${payload.length}`;
  if (!read("bag-info.txt").toString().includes(`\nPayload-Oxum: ${oxum}\n`)) faults.push("Payload-Oxum");
  return faults;
}

test("a bag has the sources of published issues and the site, and is complete and valid", () => {
  const { status, stdout } = said.bagit;
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^已导出：\d+个文件/)]);
  expect(faultsOfBag(bag)).toEqual([]);
  for (const path of filesBelow("content"))
    expect(readFileSync(join(bag, "data/content", path)), path).toEqual(readFileSync(join("content", path)));
  expect(filesBelow(join(bag, "data/site"))).toEqual(filesBelow(site));
  const damaged = join(root, "damaged");
  cpSync(bag, damaged, { recursive: true });
  appendFileSync(join(damaged, "data/content/2016/06.md"), " ");
  writeFileSync(join(damaged, "data/x"), "");
  expect(faultsOfBag(damaged).length).toBeGreaterThan(2);
});

test.skipIf(spawnSync("sha512sum", ["--version"]).status !== 0)(
  "coreutils say the same of a bag's sums",
  () => {
    for (const [tool, list] of [
      ["sha256sum", "manifest-sha256.txt"],
      ["sha512sum", "manifest-sha512.txt"],
      ["sha512sum", "tagmanifest-sha512.txt"],
    ] as const)
      expect(spawnSync(tool, ["--check", "--strict", "--quiet", list], { cwd: bag }).status).toBe(0);
  },
);

test("bag and WARC are deterministic", () => {
  for (const [kind, first] of [
    ["bagit", bag],
    ["warc", warc],
  ] as const) {
    const second = `${first}-again`;
    exporting(kind, second);
    const [made, again] = [first, second].map((folder) =>
      filesBelow(folder).map((path) => [path, hash("sha256", readFileSync(join(folder, path)))]),
    );
    expect(again).toEqual(made);
  }
}, 180_000);

/** Records of a WARC file, parsed by ISO 28500's grammar. Independent of the code that writes them. */
function recordsOf(bytes: Buffer): { headers: Map<string, string>; block: Buffer }[] {
  const records = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf("\r\n\r\n", at);
    const [version, ...lines] = bytes.toString("utf8", at, end).split("\r\n");
    expect(version).toBe("WARC/1.1");
    const headers = new Map(
      lines.map((line) => [
        line.slice(0, line.indexOf(":")).toLowerCase(),
        line.slice(line.indexOf(":") + 1).trim(),
      ]),
    );
    const length = Number(headers.get("content-length"));
    records.push({ headers, block: bytes.subarray(end + 4, end + 4 + length) });
    at = end + 4 + length + 4;
    expect(bytes.toString("latin1", at - 4, at)).toBe("\r\n\r\n");
  }
  return records;
}

test("a WARC has every file of the site under its address", () => {
  expect(said.warc.status).toBe(0);
  const [info, ...records] = recordsOf(gunzipSync(readFileSync(join(warc, "bulletin.warc.gz"))));
  expect(info?.headers.get("warc-type")).toBe("warcinfo");
  const replayed = new Map(
    records.map(({ headers, block }) => [headers.get("warc-target-uri"), { headers, block }]),
  );
  expect(replayed.size).toBe(filesBelow(site).length);
  for (const path of filesBelow(site)) {
    const address = new URL(`https://www.example.gov.cn/${path.split("/").map(encodeURIComponent).join("/")}`)
      .href;
    const record = replayed.get(address.replace(/\/index\.html$/, "/"));
    expect(record?.block.equals(readFileSync(join(site, path))), path).toBe(true);
    expect(record?.headers.get("warc-date")).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const [, sum] = /^sha256:(\w+)$/.exec(record?.headers.get("warc-block-digest") ?? "") ?? [];
    if (sum)
      expect(sum).toBe(
        createHash("sha256")
          .update(record?.block ?? "")
          .digest("hex"),
      );
  }
  expect(replayed.get("https://www.example.gov.cn/2016/6/")?.headers.get("content-type")).toBe(
    "text/html; charset=utf-8",
  );
  expect(new Set(records.map(({ headers }) => headers.get("warc-record-id"))).size).toBe(records.length);
});

test("warcio reads the same records", async () => {
  const bytes = readFileSync(join(warc, "bulletin.warc.gz"));
  let found = 0;
  for await (const record of new WARCParser([bytes])) {
    if (record.warcTargetURI !== "https://www.example.gov.cn/2016/6/") continue;
    found++;
    expect(await record.contentText()).toBe(readFileSync(join(site, "2016/6/index.html"), "utf8"));
  }
  expect(found).toBe(1);
});

test("export refuses an existing target, an unknown format, and a changed site", () => {
  const changed = join(root, "site");
  cpSync(site, changed, { recursive: true });
  const none = join(root, "none");
  expect(exporting("zip", none).status).toBe(2);
  expect(exporting("bagit", changed)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("已经有文件"),
  });
  appendFileSync(join(changed, "2016/6/index.html"), " ");
  expect(exporting("bagit", none, changed)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining("2016/6/index.html"),
  });
  expect(existsSync(none)).toBe(false);
});
