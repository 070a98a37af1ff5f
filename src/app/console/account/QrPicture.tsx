import { encode } from 'uqr';

/** Quiet modules around the picture (ISO/IEC 18004). */
const BORDER = 4;

/** A QR code drawn here: no other machine hears of what it says. */
export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = encode(text, { border: BORDER, ecc: 'M' });
  const dark = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${String(size)} ${String(size)}`}>
      <rect className="qr-ground" width={size} height={size} />
      <path className="qr-dark" d={dark} />
    </svg>
  );
}
