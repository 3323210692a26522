import { encode } from "uqr";

/** A QR code's free space on each side (ISO/IEC 18004, 6.3.8), in modules. */
const QUIET_ZONE = 4;
/** Readers take any of the eight; to weigh them against each other took a fifteenth of a cold build. */
const MASK = 3;

/** A permanent address as text and as a QR code: from a screen or a sheet of paper to a telephone, and on to WeChat. */
export function PhoneAddress({ address }: { address: string }) {
  const { data, size } = encode(address, { ecc: "M", border: QUIET_ZONE, maskPattern: MASK });
  return (
    <details class="phone-address folded">
      <summary>用手机看、转发到微信（二维码）</summary>
      <figure>
        <svg role="img" aria-label="固定地址的二维码" viewBox={`0 0 ${size} ${size}`}>
          <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
          <path fill="#000" d={data.map(pathOfRow).join("")} />
        </svg>
        <figcaption>
          固定地址：<span class="address">{address}</span>
        </figcaption>
      </figure>
    </details>
  );
}

/** The black modules of a row, those beside each other as one. */
function pathOfRow(row: readonly boolean[], y: number): string {
  const runs = row.flatMap((isBlack, x) => (isBlack && !row[x - 1] ? [x] : []));
  return runs
    .map((x) => {
      const white = row.indexOf(false, x);
      const width = (white < 0 ? row.length : white) - x;
      return `M${x} ${y}h${width}v1h-${width}z`;
    })
    .join("");
}
