const DAY_TO_FILL = "[引用日期]";

/** Fills the date of citing into an opened citation, and gives each of its forms a button that copies it. */
export function offerCopies(citation: Element): void {
  for (const text of citation.querySelectorAll("dd")) {
    const label = text.previousElementSibling;
    if (!label || label.querySelector("button")) continue;
    text.textContent = (text.textContent ?? "").replace(DAY_TO_FILL, `[${today()}]`);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = "复制";
    button.addEventListener("click", async () => {
      button.textContent = (await copy(text)) ? "已复制" : "请按 Ctrl+C";
    });
    label.append(button);
  }
}

/** `2016-10-19`, on the reader's clock. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

/** Sites without HTTPS have no clipboard: there the text is selected, and copied as by hand. */
async function copy(text: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(text);
    return document.execCommand("copy");
  }
}
