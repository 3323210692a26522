import type { Element, Root, RootContent } from "hast";
import { toString as plainTextOf } from "hast-util-to-string";
import { declared, type StyleRules, styleOf } from "./style.ts";

const HIDING =
  /(^|;)(display:none|visibility:hidden|opacity:0(\.0+)?(?=;|!|$)|font-size:0(px|pt|em|%)?(?=;|!|$)|mso-hide:all|text-indent:-\d{3,}|(left|top|right|margin-left|margin-top):-\d{3,}|clip:rect\(0)/;
const COLLAPSED = /(^|;)(height|width|max-height|line-height):[01](px|pt)?(?=;|!|$)/;
/** Invisible colours on a white background. */
const WHITE =
  /^(#fff|#ffffff|#fefefe|white|transparent|rgba?\(255,255,255(,[\d.]+)?\)|rgba\(\d+,\d+,\d+,0\))$/;

interface Paint {
  readonly isWhite: boolean;
  /** white text is visible on a coloured background */
  readonly onColour: boolean;
}

/** Removes hidden elements, spam links above all. Returns their text. */
export function removeHidden(root: Root, rules: StyleRules): string[] {
  const removed: string[] = [];
  const note = (text: string): void => {
    if (text.trim() !== "") removed.push(text.trim());
  };

  const isShown = (child: RootContent, paint: Paint): boolean => {
    if (child.type === "element") {
      const style = styleOf(child, rules);
      if (isHidden(child, style)) return false;
      const own = paintOf(child, style, paint);
      child.children = child.children.filter((inner) => isKept(inner, own));
    }
    return child.type !== "text" || !paint.isWhite || paint.onColour;
  };
  const isKept = (child: RootContent, paint: Paint): boolean => {
    const shown = isShown(child, paint);
    if (!shown)
      note(child.type === "element" ? plainTextOf(child) : child.type === "text" ? child.value : "");
    return shown;
  };
  root.children = root.children.filter((child) => isKept(child, { isWhite: false, onColour: false }));
  return removed;
}

function isHidden({ tagName, properties }: Element, style: string): boolean {
  // Some pages are hidden until their script has run.
  if (tagName === "html" || tagName === "body") return false;
  // Spam links are often hidden in a marquee of one pixel.
  const isTiny = tagName === "marquee" && (Number(properties.width) <= 1 || Number(properties.height) <= 1);
  return (
    properties.hidden === true ||
    properties.hidden === "" ||
    isTiny ||
    HIDING.test(style) ||
    (COLLAPSED.test(style) && style.includes("overflow:hidden"))
  );
}

function paintOf({ properties }: Element, style: string, around: Paint): Paint {
  const color =
    declared(style, "color") ?? (properties.color ? String(properties.color).toLowerCase() : null);
  const background =
    declared(style, "background-color") ??
    declared(style, "background") ??
    (properties.bgColor || properties.background
      ? String(properties.bgColor ?? "picture").toLowerCase()
      : null);
  return {
    isWhite: color === null ? around.isWhite : WHITE.test(color),
    onColour: background === null ? around.onColour : !WHITE.test(background) && background !== "none",
  };
}
