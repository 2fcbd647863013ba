/**
 * A value's length and 64 bits of it (FNV-1a from two starting points), so that "this is the very
 * value" can be told without keeping the value. Not against forgery: whoever could forge it holds
 * the copy itself.
 */
export function fingerprint(value: string): string {
  let one = 0x811c9dc5;
  let other = 0x2545f491;
  for (let at = 0; at < value.length; at++) {
    const unit = value.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (unit + at), 0x01000193);
  }
  return [value.length, one >>> 0, other >>> 0].map((part) => part.toString(36)).join('.');
}
