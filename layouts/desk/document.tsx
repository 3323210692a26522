import type { ComponentChildren } from "preact";
import { FAVICON, HOME } from "../../src/bulletin/address.ts";
import type { DeskAssets } from "../../src/desk/assets.ts";
import type { Desk } from "../../src/desk/desk.ts";

/** What a page of the desk gets besides its content. */
interface DeskDocumentProps {
  readonly desk: Desk;
  readonly assets: DeskAssets;
  readonly nonce: string;
  readonly children: ComponentChildren;
}

/** The shell of every page of the desk: in the site's design, with what its script needs in attributes of the body. */
export function DeskDocument({ desk, assets, nonce, children }: DeskDocumentProps) {
  const { edition } = desk.shown();
  const { site } = edition;
  const home = edition.link("/desk/");
  return (
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{`编辑台 - ${site.name}`}</title>
        <link rel="icon" href={edition.link(FAVICON)} type="image/svg+xml" />
        <link rel="stylesheet" href={edition.link(edition.assets.style)} />
        {edition.assets.theme && <link rel="stylesheet" href={edition.link(edition.assets.theme)} />}
        <link rel="stylesheet" href={`${home}assets/${assets.style}`} />
        <script src={edition.link(edition.assets.largePrint)} />
        <script type="module" src={`${home}assets/${assets.script}`} />
      </head>
      <body data-desk-home={home} data-desk-token={desk.token} data-desk-nonce={nonce}>
        <a class="skip" href="#main">
          跳到正文
        </a>
        {/* The page in the editor's frame has landmarks of its own: these have names, to be told from those. */}
        {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the header of a whole page is a banner, which may have a name */}
        <header class="site-header desk-header" aria-label="编辑台">
          <div class="bar">
            <a class="site-name" href={home}>
              编辑台
            </a>
            <span class="desk-of">{site.short ?? site.name}</span>
            <nav aria-label="编辑台">
              <ul>
                <li>
                  <a href={home}>全部简报</a>
                </li>
                <li>
                  <a href={edition.link(HOME)} target="_blank" rel="noopener">
                    看网站
                  </a>
                </li>
              </ul>
            </nav>
            <label class="large-print">
              <input id="large-print" type="checkbox" />
              大字
            </label>
          </div>
        </header>
        <main id="main" class="desk" aria-label="编辑" tabIndex={-1}>
          {children}
        </main>
      </body>
    </html>
  );
}
