import type { Element, Root, RootContent } from "hast";

/** How many characters of sentences stands in a node, without those of links. */
export interface Weights {
  readonly of: (node: RootContent | Root) => number;
  /** whether a node has blocks inside, and is no paragraph itself */
  readonly isContainer: (node: RootContent) => boolean;
}

const BLOCK =
  /^(p|div|ul|ol|li|dl|dd|table|tbody|tr|td|th|h[1-6]|blockquote|section|article|main|center|form|body|html|br)$/;

/** Measures every node once. A sentence ends in 。！？; text between blocks or line breaks counts if it has one. */
export function sentenceWeights(root: Root): Weights {
  const weights = new Map<RootContent | Root, number>();
  const containers = new Set<RootContent>();
  const measure = (node: Root | Element): number => {
    let sum = 0;
    let line: string[] = [];
    const close = (): void => {
      const text = line.join("");
      if (/[。！？]/u.test(text)) sum += text.trim().length;
      line = [];
    };
    for (const child of node.children) {
      if (child.type === "text") line.push(child.value);
      if (child.type !== "element") continue;
      const inner = measure(child);
      if (BLOCK.test(child.tagName) || containers.has(child)) {
        close();
        sum += inner;
        if (child.tagName !== "br" && node.type === "element") containers.add(node);
      } else if (child.tagName !== "a") line.push(textOf(child));
    }
    close();
    weights.set(node, sum);
    return sum;
  };
  measure(root);
  return {
    of: (node) => weights.get(node) ?? 0,
    isContainer: (node) => containers.has(node),
  };
}

const textOf = (node: Element): string =>
  node.children
    .map((child) =>
      child.type === "text"
        ? child.value
        : child.type === "element" && child.tagName !== "a"
          ? textOf(child)
          : "",
    )
    .join("");
