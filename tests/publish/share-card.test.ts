import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { imageSize } from "image-size";
import { expect, test } from "vitest";
import { readSiteIn } from "../../src/content/read-site.ts";
import { openRenderer } from "../../src/publish/renderer.ts";
import { drawPictures, linesOf } from "../../src/publish/share-card.ts";
import { STAND_IN } from "../../src/publish/stand-in.ts";

const favicon = readFileSync("layouts/favicon.svg", "utf8");
const site = readSiteIn("content") ?? STAND_IN;

test("the card of a site has the same bytes on every machine, and the size that previews ask for", async () => {
  const { card, icon } = await drawPictures({ ...site, name: "某州创新简报" }, favicon);
  expect(imageSize(card)).toMatchObject({ type: "png", width: 1200, height: 630 });
  expect(imageSize(icon)).toMatchObject({ type: "png", width: 180, height: 180 });
  expect(hash("sha256", card).slice(0, 16)).toMatchInlineSnapshot(`"5fbca42acd23e306"`);
  expect(hash("sha256", icon).slice(0, 16)).toMatchInlineSnapshot(`"2223394673742dd5"`);
});

test("it shows the masthead in the office's colour", async () => {
  const [red, blue, other] = await Promise.all(
    [{}, { theme: { colour: "#174a8c" } }, { theme: { masthead: "党校周报" } }].map(
      async (own) => (await drawPictures({ ...site, ...own }, favicon)).card,
    ),
  );
  expect(red).not.toEqual(blue);
  expect(red).not.toEqual(other);
});

test("a name with a letter that the font lacks is left out rather than shown as a box", async () => {
  const { hasAll } = await openRenderer();
  expect(hasAll("楚雄彝族自治州 邕宁区亳州濮阳婺源盱眙")).toBe(true);
  expect(hasAll("龘州简报")).toBe(false);
  const lacking = await drawPictures({ ...site, name: "龘州简报" }, favicon);
  const without = await drawPictures({ ...site, name: "龖州简报" }, favicon);
  expect(Buffer.from(lacking.card).equals(without.card)).toBe(true);
});

test("a long name stands on several lines, which part no Latin word", () => {
  expect(linesOf("某州简报")).toEqual(["某州简报"]);
  expect(linesOf("Chuxiong Prefecture Innovation Bulletin")).toEqual([
    "Chuxiong Prefecture",
    "Innovation Bulletin",
  ]);
  expect(linesOf("国".repeat(60))).toEqual(Array.from({ length: 4 }, () => "国".repeat(15)));
});
