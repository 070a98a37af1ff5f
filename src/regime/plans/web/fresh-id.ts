const BYTES = 16;
const VERSION = 6;
const VARIANT = 8;
const HEX = 16;

/** A fresh UUID (version 4). `crypto.randomUUID` is there only over TLS, which an office's own network may lack. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  const hex = [...bytes].map((byte, at) => {
    const marked = at === VERSION ? (byte & 0x0f) | 0x40 : at === VARIANT ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(HEX).padStart(2, '0');
  });
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}
