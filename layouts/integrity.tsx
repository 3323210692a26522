import { INTEGRITY, INTEGRITY_MANIFEST } from "../src/bulletin/address.ts";
import type { Edition } from "../src/publish/edition.ts";
import type { Seal } from "../src/publish/integrity/seal.ts";
import { ListPage } from "./list-page.tsx";

/** How to verify the site against its manifest. `seal` is null in the preview, which has no manifest. */
export function IntegrityPage({ edition, seal }: { edition: Edition; seal: Seal | null }) {
  return (
    <ListPage
      edition={edition}
      path={INTEGRITY}
      title="网站校验"
      description={`核对${edition.site.name}的文件是否和发布时一样：总校验值、文件清单和核对方法。`}
      intro="本站每个文件的大小和校验值都公开列出，任何人都可以核对网站是否和发布时一样。"
    >
      <div class="prose">
        {seal ? (
          <Figures edition={edition} seal={seal} />
        ) : (
          <p>这里是预览，没有校验值；正式生成的网站才有。</p>
        )}
        <h2>怎样核对</h2>
        <ol>
          <li>{edition.say`从本单位另外公布的地方（例如纸质简报、公文或另一个网站）取得总校验值，和上面的比较。`}</li>
          <li>
            下载<a href={edition.link(INTEGRITY_MANIFEST)}>文件清单</a>
            ，用 SHA-256 或 SM3 计算文件的校验值，和清单里的比较。
          </li>
          <li>
            装有本站生成程序的电脑可以一次核对整个网站：
            <code>npm run verify -- {edition.absolute("/")}</code>
          </li>
        </ol>
        <h2>总校验值怎样算出</h2>
        <p>
          清单里的每个文件写成四行（路径、大小、SHA-256、SM3），按路径排序，依 RFC 6962
          的方法算成一棵散列树（SHA-256），树根就是总校验值。本页显示着它，所以按把它换成64个0以后的样子计算（清单里的
          seal）。清单不能包含自己，需要时由发布单位用 minisign 签名。
        </p>
      </div>
    </ListPage>
  );
}

function Figures({ edition, seal }: { edition: Edition; seal: Seal }) {
  const { root, files, bytes, generator, commit } = seal;
  return (
    <>
      <h2>总校验值</h2>
      <p class="seal">
        <code>{root}</code>
      </p>
      <ul>
        <li>
          共{files}个文件、{bytes}字节，见<a href={edition.link(INTEGRITY_MANIFEST)}>文件清单（JSON）</a>。
        </li>
        <li>生成程序：{generator}。</li>
        {commit && (
          <li>
            {edition.say`简报内容的版本：`}
            <code>{commit}</code>。
          </li>
        )}
      </ul>
    </>
  );
}
