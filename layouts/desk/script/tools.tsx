import type { TextEditor } from "./text-editor.ts";

interface Tool {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** @param signers whom the byline names */
  readonly use: (editor: TextEditor, signers: string) => void;
}

/** A piece of text with what is to be typed over selected. */
function insert(editor: TextEditor, before: string, placeholder: string, after: string): void {
  editor.insert(before + placeholder + after, {
    from: before.length,
    to: before.length + placeholder.length,
  });
}

/** Puts a paragraph of its own in. */
const insertBlock = (editor: TextEditor, before: string, placeholder: string, after = ""): void =>
  insert(editor, isAtStart(editor) ? before : `\n\n${before}`, placeholder, `${after}\n\n`);

const isAtStart = (editor: TextEditor): boolean => {
  const lines = editor.text().split("\n");
  const line = editor.line();
  return (lines[line - 1] ?? "") === "" && (line === 1 || (lines[line - 2] ?? "") === "");
};

/** What is put into the text by a button. */
const TOOLS: readonly Tool[] = [
  {
    name: "headline",
    label: "新闻标题",
    help: "从这里开始一条新闻",
    use: (editor) => insertBlock(editor, "## ", "新闻标题"),
  },
  {
    name: "heading",
    label: "小标题",
    help: "一条新闻里面的小标题",
    use: (editor) => insertBlock(editor, "### ", "小标题"),
  },
  {
    name: "byline",
    label: "署名",
    help: "放在一条新闻的最后：部门和作者",
    use: (editor, signers) => insertBlock(editor, "（", signers || "部门 姓名", "）"),
  },
  {
    name: "table",
    label: "表格",
    help: "三列的表格，照样子填",
    use: (editor) =>
      insertBlock(editor, "| ", "项目", " | 数量 | 备注 |\n| --- | ---: | --- |\n| 内容 | 0 | |"),
  },
  {
    name: "note",
    label: "注释",
    help: "在这里标号，注释的文字放在正文最后",
    use: (editor) => {
      const numbers = [...editor.text().matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
      const mark = `[^${Math.max(0, ...numbers) + 1}]`;
      editor.insert(mark);
      const text = editor.text();
      editor.setText(`${text.trimEnd()}\n\n${mark}: 注释的文字\n`);
    },
  },
  {
    name: "bold",
    label: "加重",
    help: "把选中的字加重",
    use: (editor) => insert(editor, "**", "要加重的字", "**"),
  },
];

/** The buttons above the text; those of others come after them. */
export const Tools = ({ editor, signers }: { editor: TextEditor; signers: () => string }) => (
  <>
    {TOOLS.map(({ name, label, help, use }) => (
      <button
        key={name}
        type="button"
        class="quiet"
        title={help}
        data-desk-tool={name}
        onClick={() => use(editor, signers())}
      >
        {label}
      </button>
    ))}
  </>
);
