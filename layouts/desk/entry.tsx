/** Why somebody is not let in: another word, or too many of them. */
export type EntryFault = "wrong" | "closed";

const FAULTS: Readonly<Record<EntryFault, string>> = {
  wrong: "口令不对，请再输一次。",
  closed: "输错的次数太多，请过15分钟再试。",
};

/** Asks for the passphrase, where the desk is opened from other machines. */
export function EntryPage({ home, style, fault }: { home: string; style: string; fault: EntryFault | null }) {
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>编辑台 - 口令</title>
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <main id="main">
          <h1>编辑台</h1>
          <form method="post" action={home}>
            <p>
              <label for="word">口令</label>
            </p>
            <p>
              <input
                id="word"
                name="word"
                type="password"
                required
                autocomplete="off"
                aria-describedby="word-help"
              />{" "}
              <button type="submit">进入</button>
            </p>
            {fault !== null && <p role="alert">{FAULTS[fault]}</p>}
            <p id="word-help">
              口令显示在运行编辑台的窗口里。口令和文字在网络上传送时都没有加密，请只在信得过的内部网络里使用。
            </p>
          </form>
        </main>
      </body>
    </html>
  );
}
