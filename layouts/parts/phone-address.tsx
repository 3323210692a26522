import { encode } from "uqr";

/** A QR code's free space on each side (ISO/IEC 18004, 6.3.8), in modules. */
const QUIET_ZONE = 4;
/** Readers take any of the eight; to weigh them against each other took a fifteenth of a cold build. */
const MASK = 3;

/** A permanent address as text and as a QR code: from a screen or a sheet of paper to a telephone, and on to WeChat. */
export function PhoneAddress({ address }: { address: string }) {
  const code = encode(address, { ecc: "M", border: 0, maskPattern: MASK });
  const size = code.size + 2 * QUIET_ZONE;
  return (
    <details class="phone-address folded">
      <summary>用手机看、转发到微信（二维码）</summary>
      <figure>
        <svg role="img" aria-label="固定地址的二维码" viewBox={`0 0 ${size} ${size}`}>
          <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
          <path fill="#000" d={pathOf(code.data)} />
        </svg>
        <figcaption>
          固定地址：<span class="address">{address}</span>
        </figcaption>
      </figure>
    </details>
  );
}

/** The black modules within the quiet zone; those beside each other in a row as one. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  let path = "";
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const width = x + 1 - start;
      path += `M${start + QUIET_ZONE} ${y + QUIET_ZONE}h${width}v1h-${width}z`;
    }
  }
  return path;
}
