/** What a reader of XML does with what it meets; names come without their prefix. */
export interface MarkHandler {
  open(name: string, attributes: string, empty: boolean): void;
  close(name: string): void;
  text(said: string): void;
  /** Nothing more has to be read. */
  readonly done: boolean;
}

/** `entities`: the document declares its own. `endless`: a mark that does not end. */
export type XmlFault = 'entities' | 'endless' | 'too-many';

/** Half a million rows of eight cells have as many. */
const mostMarks = 20_000_000;
/** Longer than any tag of a spreadsheet: what does not end by then is no XML. */
const longestMark = 64 * 1024;

/**
 * Marks and texts of an XML document that comes in pieces. No tree, no entities of the document's
 * own, nothing fetched: a spreadsheet needs none, and each is a way to make reading cost more than
 * sending.
 */
export class XmlMarks {
  readonly #handler: MarkHandler;
  #rest = '';
  #marks = 0;

  constructor(handler: MarkHandler) {
    this.#handler = handler;
  }

  push(piece: string): XmlFault | undefined {
    const xml = this.#rest + piece;
    let at = 0;
    while (!this.#handler.done) {
      const begin = xml.indexOf('<', at);
      if (begin < 0) {
        // A text is handed on in pieces too, but for an entity that may be cut in two.
        const cut = xml.lastIndexOf('&');
        const until = cut >= at && xml.length - cut < 12 ? cut : xml.length;
        if (until > at) this.#handler.text(decoded(xml.slice(at, until)));
        at = until;
        break;
      }
      if (begin > at) this.#handler.text(decoded(xml.slice(at, begin)));
      at = begin;
      const special = xml.startsWith('<!', begin);
      const end = special ? endOfSpecial(xml, begin) : xml.indexOf('>', begin);
      if (special && /^<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(begin, begin + 9))) return 'entities';
      if (end < 0) {
        if (xml.length - begin > longestMark) return 'endless';
        break;
      }
      this.#marks += 1;
      if (this.#marks > mostMarks) return 'too-many';
      if (special) this.#special(xml, begin, end);
      else this.#mark(xml, begin, end);
      at = end + 1;
    }
    this.#rest = xml.slice(at);
    return undefined;
  }

  #special(xml: string, begin: number, end: number): void {
    if (xml.startsWith('<![CDATA[', begin)) this.#handler.text(xml.slice(begin + 9, end - 2));
  }

  #mark(xml: string, begin: number, end: number): void {
    const second = xml.charCodeAt(begin + 1);
    if (second === question) return;
    if (second === slash) {
      this.#handler.close(local(xml.slice(begin + 2, end).trim()));
      return;
    }
    const empty = xml.charCodeAt(end - 1) === slash;
    const last = empty ? end - 1 : end;
    let name = begin + 1;
    while (name < last && xml.charCodeAt(name) > space) name += 1;
    this.#handler.open(local(xml.slice(begin + 1, name)), xml.slice(name, last), empty);
  }
}

const space = 32;
const slash = 47;
const question = 63;

function endOfSpecial(xml: string, begin: number): number {
  const close = xml.startsWith('<!--', begin)
    ? '-->'
    : xml.startsWith('<![CDATA[', begin)
      ? ']]>'
      : '>';
  const end = xml.indexOf(close, begin);
  return end < 0 ? -1 : end + close.length - 1;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute; its name is one of ours, never of the file. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const sign = attributes.charCodeAt(at + name.length + 1);
    const before = attributes.charCodeAt(at - 1);
    if (attributes.charCodeAt(at + name.length) !== 61 || (sign !== 34 && sign !== 39)) continue;
    // `r` is not `xr`, and `r:id` is `id` of another vocabulary.
    if (at > 0 && before > space && before !== 58) continue;
    const start = at + name.length + 2;
    const end = attributes.indexOf(sign === 34 ? '"' : "'", start);
    return end < 0 ? undefined : decoded(attributes.slice(start, end));
  }
  return undefined;
}

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,8}));/g, (whole, ...parts) => {
    const [decimal, hex, name]: readonly unknown[] = parts;
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
