import { childOf, elementsIn, textIn, type XmlElement } from "../xml.ts";

/** An equation of Word on one line: (b-a)/a, x^2, √(x). */
export function formula(element: XmlElement): string {
  const part = (name: string): string => {
    const found = childOf(element, name);
    return found ? formula(found) : "";
  };
  const grouped = (text: string): string => ([...text].length > 1 ? `(${text})` : text);
  switch (element.name) {
    case "m:t":
      return textIn(element);
    case "m:f":
      return `${grouped(part("m:num"))}/${grouped(part("m:den"))}`;
    case "m:sSup":
      return `${part("m:e")}^${grouped(part("m:sup"))}`;
    case "m:sSub":
      return `${part("m:e")}_${grouped(part("m:sub"))}`;
    case "m:sSubSup":
      return `${part("m:e")}_${grouped(part("m:sub"))}^${grouped(part("m:sup"))}`;
    case "m:rad":
      return `${part("m:deg")}√${grouped(part("m:e"))}`;
    case "m:d":
      return `(${elementsIn(element)
        .filter(({ name }) => name === "m:e")
        .map(formula)
        .join(",")})`;
    case "m:nary": {
      const sign = childOf(childOf(element, "m:naryPr"), "m:chr")?.attribs["m:val"] ?? "∫";
      return `${sign}_${grouped(part("m:sub"))}^${grouped(part("m:sup"))} ${part("m:e")}`;
    }
    case "m:acc": {
      const accent = childOf(childOf(element, "m:accPr"), "m:chr")?.attribs["m:val"] ?? "\u0302";
      return part("m:e") + accent;
    }
    case "m:mr":
    case "m:eqArr":
      return elementsIn(element)
        .filter(({ name }) => name === "m:e")
        .map(formula)
        .join(element.name === "m:mr" ? "," : ";");
    case "m:m":
      return `(${elementsIn(element)
        .filter(({ name }) => name === "m:mr")
        .map(formula)
        .join(";")})`;
    default:
      return elementsIn(element).map(formula).join("");
  }
}
