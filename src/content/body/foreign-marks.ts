/** What other systems make something of, and readers would see as it was typed: site generators, wikis, forums, LaTeX, templates. */
export const FOREIGN_MARKS: readonly RegExp[] = [
  // 1. [x] 完成
  /^\s*\d{1,3}[.)]\s+\[[ xX]\]\s/,
  // {.red}, {: .class}, {color:red}字{color}
  /^\s*\{[:.#][^{}]{0,80}\}\s*$|\{(?:code|color|quote|noformat|panel)(?::[^{}]{0,40})?\}/,
  // [[上期|2016/6]]
  /\[\[[^[\]]{1,80}\]\]/,
  // [b]字[/b], [gallery]
  /\[\/(?:b|i|u|s|img|url|color|size|font|quote|code|align|center|video|audio|table|t[dr]|caption)\]|\[(?:gallery|caption|video|audio|embed)\b[^\]]{0,120}\]/i,
  // '''字''', === 标题 ===, h2. 标题, #+TITLE: 甲
  /'''[^']{1,80}'''|(?<!')''[^']{1,80}''(?!')|^={2,6}\s.{1,80}\s={2,6}\s*$|^(?:h[1-6]|bq|bc)\.\s+\S|^#\+[A-Za-z_]+\b/,
  // \section{标题}, $$x$$
  /\\(?:(?:sub)*section|text(?:bf|it|tt|sc)|emph|begin|end|item|centering|caption|label|includegraphics)(?![A-Za-z])|\$\$[^$]{1,200}\$\$/,
  // ${name}, {$name}, <%= x %>, <?php ?>
  /\$\{[\w.]{1,40}\}|\{\$[\w.]{1,40}\}|^\s*(?:<%.{0,120}%>|<\?(?:php|=|xml).{0,120}\?>)\s*$/i,
  // %%注释%%, :smile:, ---more---, <toc>, #标签 #标签
  /%%.{1,80}%%|(?<![\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\w:])|^\s*-{2,}\s*more\s*-{2,}\s*$|<\/?toc>|<<toc>>|^\s*(?:#\p{L}[^\s#]{0,20}\s+)+#\p{L}[^\s#]{0,20}\s*$/iu,
  // H~2~O, m^2^, ++字++
  /(?<![\w+])\+{2}(?![\s+])[^+]{1,60}(?<!\s)\+{2}(?![\w+])|[A-Za-z]~\d{1,3}~|\^[\p{L}\d-]{1,10}\^/u,
  // A line feed as programmers write it
  /\\[nrt](?![A-Za-z])/,
];
