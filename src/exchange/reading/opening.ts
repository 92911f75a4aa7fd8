/* What the first bytes of a file tell of it; what it is called proves nothing. */

/** `zip`: a workbook, or what is packed as one. `old-workbook`: of Excel before 2007. */
export type Signature = 'zip' | 'old-workbook' | 'binary';

/** Signs that no text has: of pictures, PDFs and archives. */
const binarySigns = [
  '\u0089PNG',
  '%PDF',
  'GIF8',
  '\u00ff\u00d8\u00ff',
  'Rar!',
  '7z\u00bc\u00af',
  '\u001f\u008b',
];

/** Nothing for what may be text. UTF-16 has NULs and is text. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  const opening = String.fromCharCode(...bytes.subarray(0, 4));
  if (opening.startsWith('PK')) return 'zip';
  if (opening === '\u00d0\u00cf\u0011\u00e0') return 'old-workbook';
  return binarySigns.some((sign) => opening.startsWith(sign)) ? 'binary' : undefined;
}

/** By byte order mark, or by every second byte of the beginning being zero. */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = Math.min(bytes.length, 1024) & ~1;
  if (sample < 16) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const most = (sample / 2) * 0.7;
  if (odd >= most && even === 0) return 'utf-16le';
  return even >= most && odd === 0 ? 'utf-16be' : undefined;
}
