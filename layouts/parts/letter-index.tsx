import type { Letter } from "../../src/bulletin/alphabet.ts";
import type { Edition } from "../../src/publish/edition.ts";

interface Entry {
  name: string;
  path: string;
  count: number;
}

interface LetterIndexProps {
  edition: Edition;
  /** what the letters are, for who listens */
  label: string;
  letters: readonly Letter<Entry>[];
}

/** Many names by the first letter of their pinyin, each with how much there is behind it. */
export function LetterIndex({ edition, label, letters }: LetterIndexProps) {
  return (
    <>
      <nav class="jump letters" aria-label={label}>
        <ul>
          {letters.map(({ letter }) => (
            <li key={letter}>
              <a href={`#${letter}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.map(({ letter, members }) => (
        <section key={letter} class="letter">
          <h2 id={letter}>{letter}</h2>
          <ul>
            {members.map(({ name, path, count }) => (
              <li key={path}>
                <a href={edition.link(path)}>{name}</a> {count}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
