import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { escapeMarkup } from "../base/text.ts";

const require = createRequire(import.meta.url);
const WASM = "@resvg/resvg-wasm/index_bg.wasm";
const FONT_FILE = "@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf";

/** The only typeface there is: what is drawn with a machine's own would differ from machine to machine. */
export const FONT = "ZCOOL XiaoWei";

/** Side of the square that a letter is drawn in to see whether the font has it, in pixels. */
const CELL = 32;
/** No font has it: it is drawn as any letter that is missing. */
const MISSING = "\u{10FFFD}";

/** Draws SVG as PNG, in WebAssembly: the same bytes everywhere. */
interface Renderer {
  /** @param width of the picture, in pixels */
  png(svg: string, width: number): Uint8Array;
  /** Whether the font has every letter of a text. */
  hasAll(text: string): boolean;
}

export async function openRenderer(): Promise<Renderer> {
  ready ??= readFile(require.resolve(WASM)).then((wasm) => initWasm(wasm));
  await ready;
  const font = { fontBuffers: [await readFile(require.resolve(FONT_FILE))], loadSystemFonts: false };
  const render = (svg: string, width: number) =>
    new Resvg(svg, { font, fitTo: { mode: "width", value: width } }).render();
  return {
    png: (svg, width) => render(svg, width).asPng(),
    hasAll(text) {
      const letters = [MISSING, ...new Set(text.replaceAll(/\s/g, ""))];
      const drawn = letters.map(
        (letter, row) => `<text y="${(row + 0.8) * CELL}">${escapeMarkup(letter)}</text>`,
      );
      const { pixels } = render(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${CELL}" height="${CELL * letters.length}" font-family="${FONT}" font-size="${CELL * 0.75}">${drawn.join("")}</svg>`,
        CELL,
      );
      const cell = (row: number): Buffer =>
        Buffer.from(pixels.subarray(row * CELL * CELL * 4, (row + 1) * CELL * CELL * 4));
      return letters.every((_, row) => row === 0 || !cell(row).equals(cell(0)));
    },
  };
}

/** The module can be set up once only. */
let ready: Promise<void> | undefined;
