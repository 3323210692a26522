import type { Element, Root } from "hast";
import { signOf } from "../docx/symbols.ts";
import { declared, type StyleRules, styleOf } from "./style.ts";

/** Word's web pages write a bullet as the letter l in Wingdings: such letters become the signs that they are printed as. */
export function readSymbolFonts(parent: Root | Element, rules: StyleRules, inherited = ""): void {
  for (const child of parent.children)
    if (child.type === "element") readSymbolFonts(child, rules, fontOf(child, rules) || inherited);
    else if (child.type === "text" && inherited !== "")
      child.value = child.value.replace(
        /[!-~\u00A1-\u00FF\uF021-\uF0FF]/g,
        (sign) => signOf(inherited, sign.charCodeAt(0).toString(16)) ?? sign,
      );
}

/** The first font of an element, as Word calls it; values of styles have no spaces: wingdings2. */
function fontOf(element: Element, rules: StyleRules): string {
  const fonts = declared(styleOf(element, rules), "font-family") ?? String(element.properties.face ?? "");
  return (fonts.split(",")[0] ?? "").replace(/["'\s]/g, "").replace(/\d$/, " $&");
}
