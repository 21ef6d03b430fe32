// A QR code (ISO/IEC 18004) drawn as one path: black on white in every theme, with a text in its
// place for those who listen.
import encodeQR from 'qr';

/** Modules of quiet zone around, as the standard asks. */
const QUIET = 4;

interface QrCodeProps {
  readonly value: string;
  readonly label: string;
}

export function QrCode({ value, label }: QrCodeProps) {
  const modules = encodeQR(value, 'raw', { ecc: 'medium', border: QUIET });
  const size = modules.length;
  const dark = modules
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
