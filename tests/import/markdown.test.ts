import { expect, test } from "vitest";
import { CONTEST, DEMANDS, importing, OPENING } from "./office.ts";

test("Markdown from Hugo: front matter is converted, text is kept", async () => {
  const outcome = await importing({
    "post.md": `---
title: "创新驱动：第6期 # 通知"
date: 2016-10-19T11:07:16+08:00
author: [吴启荣, 李明]
tags: [创新, 大赛]
description: 本期报道座谈会
draft: false
weight: 3
---

# 创新驱动简报2016年第6期

## 州科技局召开座谈会

　　${OPENING}

> ${DEMANDS}

1. 登记
2. 评审

<script>alert(1)</script>

{{< figure src="a.png" >}}

## 创新大赛*落幕*

**一是强化统筹，**协调推进。
${CONTEST}
`,
  });
  expect(outcome.report).toMatchInlineSnapshot(`
    "inbox/post.md → content/2016/06.md（已写成草稿）
      找到：
        标题：创新驱动：第6期 # 通知
        期号：2016年第6期
        日期：2016-10-19 11:07:16
        作者：吴启荣、李明
        第1条：州科技局召开座谈会（4段）
        第2条：创新大赛落幕（1段）
        原件：original.md
      推断：
        标题取自原文说明栏的 title。
        期号取自“创新驱动简报2016年第6期”这一行。
        年份取自“创新驱动简报2016年第6期”这一行。
        日期取自原文说明栏的 date。
        作者取自原文说明栏的 author。
        分成2条新闻，根据是：原文的标题样式。
      没有放进正文：
        说明栏：weight: "3"
        报头：创新驱动简报2016年第6期
      请核对：
        正文里有别的系统的短代码（{{< … >}}），会原样显示成文字，请改写或删掉。
        原文说明栏的这几项没有导入：weight。
        第1条、第2条没有署名，本期也没有找到供稿部门。
      草稿里还要改的：
        content/2016/06.md:28:1 提醒 body/foreign-mark
          28 │ {{< figure src="a.png" >}}
             │ ^^^^^^^^^^^^^^^^^^^^^^^^^^
          “{{< figure src="a.png" >}}”是别的系统的写法，在这里不起作用，读者会照原样看到它。
          → 请删掉这些符号，只留文字；要让读者看到它的，在它前面加一个反斜杠“\\”。
    "
  `);
  expect(outcome.read("2016/06.md")).toMatchInlineSnapshot(`
    "---
    title: '创新驱动：第6期 # 通知'
    issue: 6
    date: 2016-10-19 11:07:16
    author: 吴启荣、李明
    summary: 本期报道座谈会
    keywords:
      - 创新
      - 大赛
    status: draft
    original:
      file: original.md
      sha256: e6f86718eab4efbc92a387680ca5028191aea66b4aa86e347676db7c49a9fea7
    # 请核对：正文里有别的系统的短代码（{{< … >}}），会原样显示成文字，请改写或删掉。
    # 请核对：原文说明栏的这几项没有导入：weight。
    # 请核对：第1条、第2条没有署名，本期也没有找到供稿部门。
    ---

    ## 州科技局召开座谈会

    本月上旬，州科技局在州会议中心召开全州科技工作座谈会，各县市科技局和有关企业的负责人参加。

    > 会议要求，各单位要把年度任务分解到月，按时报送进展情况，确保全年目标完成。

    1. 登记
    2. 评审

    {{< figure src="a.png" >}}

    ## 创新大赛落幕

    **一是强化统筹，**协调推进。创新大赛决赛在州体育馆举行，来自各县市的十个团队参加，前三名获得项目支持。
    "
  `);
});

test("TOML front matter is read; unreadable front matter does not stop the import", async () => {
  const text = (front: string) => `${front}\n# 简报2016年第6期\n\n## 州科技局召开座谈会\n\n${OPENING}\n`;
  const toml = await importing({
    "a.md": text(`+++\ntitle = "专项行动简报"\ndate = 2016-10-19\ntags = ["创新"]\n+++\n`),
  });
  expect(toml.issue()).toMatchObject({
    title: "专项行动简报",
    date: { day: "2016-10-19" },
    keywords: ["创新"],
  });
  const broken = await importing({ "a.md": text("---\ntitle: [[[\n&a *a\n---\n") });
  expect(broken.body()).toBe(`## 州科技局召开座谈会\n\n${OPENING}\n`);
});

test("front matter in JavaScript is not run", async () => {
  const { read, imported } = await importing({
    "a.md": `---js\n{ title: process.exit(1) }\n---\n\n# 简报2016年第6期\n\n2016-10-19\n\n## 州科技局召开座谈会\n\n${OPENING}\n`,
  });
  expect(imported).toBe(1);
  expect(read("2016/06.md")).toContain("## 州科技局召开座谈会");
});
