/** CRC-30/CDMA's polynomial, a byte at a time. Frozen. */
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 22;
  for (let bit = 0; bit < 8; bit++)
    crc = crc & 0x20000000 ? ((crc << 1) ^ 0x2030b9c7) & 0x3fffffff : crc << 1;
  return crc;
});

/** Over the UTF-16 units, high byte first; `before` goes on from an earlier part. */
export function crc30(text: string, before: number): number {
  let crc = before ^ 0x3fffffff;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    crc = ((crc << 8) & 0x3fffffff) ^ CRC[(crc >>> 22) ^ (unit >>> 8)]!;
    crc = ((crc << 8) & 0x3fffffff) ^ CRC[(crc >>> 22) ^ (unit & 255)]!;
  }
  return crc ^ 0x3fffffff;
}
