import { strToU8, zipSync } from "fflate";
import { encodeAs } from "./encode.ts";

interface PdfOptions {
  readonly indent?: number;
  /** its title, author and the like */
  readonly info?: Readonly<Record<string, string>>;
  /** what stands on its page in the file's own syntax, such as comments */
  readonly annotations?: string;
  /** locked by a password */
  readonly isLocked?: boolean;
}

const hex = (text: string): string =>
  [...text].map((sign) => sign.charCodeAt(0).toString(16).padStart(4, "0")).join("");
/** A text of a PDF outside its pages. */
export const pdfString = (text: string): string => `<FEFF${hex(text)}>`;

/** A PDF that names its characters by a table outside the file, as 公文 often do. A line is its text, or text and left edge. */
export function pdf(
  lines: readonly string[],
  { indent = 100, info = {}, annotations = "", isLocked = false }: PdfOptions = {},
): Uint8Array {
  const content = lines
    .map((line, index) => {
      const text = line.replace(/^\u3000+/u, "");
      const x = indent + (line.length - text.length) * 16;
      return text === "" ? "" : `BT /F1 16 Tf 1 0 0 1 ${x} ${760 - index * 24} Tm <${hex(text)}> Tj ET`;
    })
    .join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [" +
      `${annotations}] /Resources << /Font << /F1 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 700 /StemV 80 >>",
    `<< ${Object.entries(info)
      .map(([name, text]) => `/${name} ${pdfString(text)}`)
      .join(" ")} >>`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const sum = "00".repeat(32);
  const lock = isLocked
    ? `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${sum}> /U <${sum}> /P -4 >>`
    : "";
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R /Info ${objects.length} 0 R ${lock} >>\nstartxref\n${file.length}\n%%EOF\n`,
    "latin1",
  );
}

const ofdXml = (content: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${content}`);
const OFD_SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** An OFD's root, with what it says of the document. */
export const ofdRoot = (properties = ""): Uint8Array =>
  ofdXml(
    `<ofd:OFD ${OFD_SPACE}><ofd:DocBody><ofd:DocInfo>${properties}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
  );

/** An OFD of one page; a line is its text, indented by its full-width spaces. */
export function ofd(lines: readonly string[], more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const texts = lines.map((line, index) => {
    const text = line.replace(/^\u3000+/u, "");
    const x = 30 + (line.length - text.length) * 5;
    return `<ofd:TextObject ID="${index + 10}" Boundary="${x} ${20 + index * 9} ${text.length * 5 + 1} 6" Font="1" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="g ${Math.max(1, text.length - 1)} 5">${text}</ofd:TextCode></ofd:TextObject>`;
  });
  return zipSync({
    "OFD.xml": ofdRoot(),
    "Doc_0/Document.xml": ofdXml(
      `<ofd:Document ${OFD_SPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    ),
    "Doc_0/Pages/Page_0/Content.xml": ofdXml(
      `<ofd:Page ${OFD_SPACE}><ofd:Content><ofd:Layer ID="2">${texts.join("")}</ofd:Layer></ofd:Content></ofd:Page>`,
    ),
    ...more,
  });
}

/** An OpenDocument text; T1 is struck, P1 centred, L1 numbered 一、二. */
export function odt(blocks: string): Uint8Array {
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="tb" xmlns:draw="d" xmlns:xlink="x"><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/></text:list-style></office:automatic-styles><office:body><office:text>${blocks}</office:text></office:body></office:document-content>`,
    ),
  });
}

const SECTOR = 512;

/** A .doc of Word 97 and later: an OLE file with the text in one piece. Paragraphs end with a carriage return. */
export function doc(paragraphs: readonly string[], notes: readonly string[] = []): Uint8Array {
  const [body = "", below = ""] = [paragraphs, notes].map((lines) =>
    lines.map((line) => `${line}\r`).join(""),
  );
  const text = Buffer.from(`${body}${below}${notes.length > 0 ? "\r" : ""}`, "utf16le");
  const main = Buffer.alloc(Math.ceil((2048 + text.length) / 4096) * 4096 + 4096);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt32LE(2048, 0x18);
  main.writeUInt32LE(body.length, 0x4c);
  main.writeUInt32LE(notes.length > 0 ? below.length + 1 : 0, 0x50);
  // The piece table, at the start of the table stream.
  main.writeUInt32LE(0, 0x1a2);
  main.writeUInt32LE(21, 0x1a6);
  text.copy(main, 2048);
  const table = Buffer.alloc(4096);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(text.length / 2, 9);
  table.writeUInt32LE(2048, 15);
  return ole({ WordDocument: main, "0Table": table });
}

/** An OLE compound file; every stream has 4096 bytes or more. */
function ole(streams: Readonly<Record<string, Buffer>>): Uint8Array {
  const sectors: Buffer[] = [];
  const chain: number[] = [];
  const place = (content: Buffer): number => {
    const first = sectors.length + 1;
    const count = Math.ceil(content.length / SECTOR);
    for (let index = 0; index < count; index++) {
      const sector = Buffer.alloc(SECTOR);
      content.copy(sector, 0, index * SECTOR, (index + 1) * SECTOR);
      sectors.push(sector);
      chain.push(index === count - 1 ? -2 : first + index + 1);
    }
    return first;
  };
  const names = ["Root Entry", ...Object.keys(streams)];
  const places = Object.values(streams).map((content) => ({ at: place(content), size: content.length }));
  const directory = Buffer.alloc(SECTOR);
  for (const [index, name] of names.entries()) {
    const at = index * 128;
    directory.write(name, at, "utf16le");
    directory.writeUInt16LE(name.length * 2 + 2, at + 64);
    directory.writeUInt8(index === 0 ? 5 : 2, at + 66);
    directory.writeInt32LE(-1, at + 68);
    directory.writeInt32LE(index === 1 ? 2 : -1, at + 72);
    directory.writeInt32LE(index === 0 ? 1 : -1, at + 76);
    directory.writeInt32LE(index === 0 ? -2 : (places[index - 1]?.at ?? -2), at + 116);
    directory.writeInt32LE(index === 0 ? 0 : (places[index - 1]?.size ?? 0), at + 120);
  }
  const directoryAt = place(directory);
  const allocation = Buffer.alloc(SECTOR, 0xff);
  allocation.writeInt32LE(-3, 0);
  for (const [index, next] of chain.entries()) allocation.writeInt32LE(next, (index + 1) * 4);
  const header = Buffer.alloc(SECTOR);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeInt32LE(1, 44);
  header.writeInt32LE(directoryAt, 48);
  header.writeInt32LE(4096, 56);
  header.writeInt32LE(-2, 60);
  header.writeInt32LE(-2, 68);
  header.fill(0xff, 76);
  header.writeInt32LE(0, 76);
  return Buffer.concat([header, allocation, ...sectors]);
}

/** An RTF as WPS writes it: Chinese as bytes of GBK, or as `\u` with a number above 32767; a struck word, a note, a table of two cells. */
export function rtf(lines: readonly string[]): Uint8Array {
  const escaped = (text: string): string =>
    [...encodeAs("gbk", text)]
      .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`))
      .join("");
  const paragraphs = lines.map((line) => `\\pard ${escaped(line)}\\par\n`);
  return strToU8(
    `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}{\\info{\\author ${escaped("打字员")}}}${paragraphs.join("")}\\pard ${escaped("会议由")}\\strike ${escaped("张局长")}\\strike0 ${escaped("李局长主持")}{\\super\\chftn{\\footnote\\pard\\plain\\chftn ${escaped("副局长代。")}}}${escaped("，议题是")}\\u35848?\\u35770?${escaped("。")}\\par\\trowd\\cellx3000\\cellx6000\\intbl ${escaped("单位")}\\cell ${escaped("金额")}\\cell\\row\\intbl ${escaped("甲县")}\\cell 12\\cell\\row\\pard\\par}`,
  );
}

/** A zip file of deflated entries that were packed elsewhere. APPNOTE 4.3 */
export function zipOf(
  entries: Readonly<Record<string, { readonly packed: Uint8Array; readonly size: number }>>,
): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, { packed, size }] of Object.entries(entries)) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, Buffer.from(name)]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([
        Buffer.from("PK\x01\x02", "latin1"),
        Buffer.from([20, 0]),
        common,
        tail,
        Buffer.from(name),
      ]),
    );
    parts.push(local, packed);
    at += local.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end]);
}
