import { insertBlock, type TextEditor } from "./text-editor.ts";

interface Tool {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  /** @param signers whom the issue's byline names */
  readonly use: (editor: TextEditor, signers: string) => void;
}

/** A paragraph of what is selected; where that is nothing, of words that are to be typed over. */
function insertAround(editor: TextEditor, opening: string, placeholder: string, closing = ""): void {
  const words = editor.around().selected || placeholder;
  insertBlock(editor, opening + words + closing, {
    from: opening.length,
    to: opening.length + words.length,
  });
}

/** A mark behind what is selected, and the note at the end of the news item, whose notes are numbered by themselves. */
function insertNote(editor: TextEditor): void {
  const { before, selected, behind } = editor.around();
  const ofItem = (before.split(/^## /m).at(-1) ?? "") + selected;
  const next = behind.search(/^## /m);
  const [rest, others] = next < 0 ? [behind, ""] : [behind.slice(0, next), behind.slice(next)];
  const numbers = [...(ofItem + rest).matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
  const mark = `[^${Math.max(0, ...numbers) + 1}]`;
  const above = `${before}${selected}${mark}${rest}`.trimEnd();
  // Notes stand under each other, without blank lines.
  const gap = /\n\[\^\d+\]:.*$/.test(above) ? "\n" : "\n\n";
  const words = "注释的文字";
  editor.setText(`${above}${gap}${mark}: ${words}\n${others && `\n${others}`}`);
  editor.goTo((above + gap).split("\n").length, mark.length + 3, words.length);
}

/** What is put into the text by a button. */
const TOOLS: readonly Tool[] = [
  {
    name: "headline",
    label: "新闻标题",
    help: "从这里开始一条新闻",
    use: (editor) => insertAround(editor, "## ", "新闻标题"),
  },
  {
    name: "heading",
    label: "小标题",
    help: "一条新闻里面的小标题",
    use: (editor) => insertAround(editor, "### ", "小标题"),
  },
  {
    name: "byline",
    label: "署名",
    help: "放在一条新闻的最后：部门和作者",
    use: (editor, signers) => insertAround(editor, "（", signers || "部门 姓名", "）"),
  },
  {
    name: "table",
    label: "表格",
    help: "三列的表格，照样子填",
    use: (editor) =>
      insertAround(editor, "| ", "项目", " | 数量 | 备注 |\n| --- | ---: | --- |\n| 内容 | 0 | |"),
  },
  {
    name: "note",
    label: "注释",
    help: "在这里标号，注释的文字放在这条新闻的最后",
    use: insertNote,
  },
  {
    name: "bold",
    label: "加重",
    help: "把选中的字加重",
    use: (editor) => {
      const words = editor.around().selected || "要加重的字";
      editor.insert(`**${words}**`, { from: 2, to: 2 + words.length });
    },
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
