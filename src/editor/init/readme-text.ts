interface About {
  readonly name: string;
  readonly sponsor: string;
  /** whether site.yaml has all that a real site must state */
  readonly isComplete: boolean;
  readonly host: string | null;
  /** where the host's recipe was written */
  readonly workflow: string | null;
}

/** README.md of a new archive, for the office's own people. */
export const readmeText = ({ name, sponsor, isComplete, host, workflow }: About): string =>
  `# ${name}

${sponsor}的简报档案网站。简报在 \`content/\` 里，一期一个文件；程序是软件包 bulletin-archive，不用改动。

电脑上要有 Node.js 20.19 或更新的版本。第一次用，先在这个文件夹里运行 \`npm install\`。

## 每天的事

| 要做什么 | 运行 |
|---|---|
| 新建一期草稿 | \`npm run new\` |
| 预览（保存后网页自动更新） | \`npm start\` |
| 检查，列出所有问题和改法 | \`npm run check\` |
| 生成网站，放在 \`_site/\` | \`npm run build\` |
| 更正、撤回已经发布的一期 | \`npm run correct -- 2016/6\`、\`npm run withdraw -- 2016/6\` |
| 导入旧网页和 Word 文件 | \`npm run import -- 文件\` |

一期写好、核对以后，删掉说明栏里的 \`status: draft\` 一行，再运行 \`npm run build\`。写法见
\`node_modules/bulletin-archive/src/editor/guide/guide.md\`。

## 单位的信息

都在 \`content/site.yaml\` 里，每一项上面有说明。${
    isComplete
      ? ""
      : "现在还缺网站标识码、备案号等，所以写着 `sample: true`，每页注明是示例网站；补齐以后删掉这一行，才能作为正式网站发布。"
  }

## 几个人一起编

简报放在一个共同的 git 仓库里（${workflow ? `\`${workflow}\` 会在 ${host} 上检查、生成和发布` : "由一台电脑或服务器生成和发布"}）。每人新建一期以前先取回别人的改动（\`git pull\`），
写好就提交并推送（\`git push\`）；两个人占了同一个期号时，后推送的一方会被拒绝，取回以后 \`npm run check\` 会指出来。
${workflow ? `自动发布以前会和正式网站核对，不让发布过的内容悄悄改变；第一次发布时还没有网站，请把 \`${workflow}\` 里的 \`LIVE_SITE\` 先写成 \`none\`，发布以后改回网址。\n` : ""}没有 git 的，用一个共享文件夹，所有人都在里面编，不要各自复制一份；只在一台电脑上运行 \`npm run build\`。

## 升级

先看新版本对本单位的档案有什么影响，这一步不改动任何文件：

    npm run upgrade -- 新版本的安装包.tgz

没有问题，再运行 \`npm install 新版本的安装包.tgz\`。
`;
