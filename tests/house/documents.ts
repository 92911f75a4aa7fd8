import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A document that people read: every Markdown file that is ours. */
export interface Document {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

export function readDocuments(): readonly Document[] {
  return globSync(['*.md', 'docs/**/*.md', 'scenarios/*.md', 'fixtures/**/*.md'], { cwd: root })
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** All of `src/`, tests left out, to look identifiers up in. */
export function readSource(): string {
  return globSync('src/**/*.{ts,tsx,sql,css}', { cwd: root })
    .filter((path) => !/\.test\.tsx?$/.test(path))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
}

/** Does the text hold the identifier, not as a part of a longer one? */
export function holds(text: string, identifier: string): boolean {
  const escaped = identifier.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(text);
}

/** What stands between backticks in running text. */
export function quotedIn({ text }: Document): readonly string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
}

export function withoutBlocks(text: string): string {
  return text.replaceAll(/^```[^\n]*\n[\s\S]*?^```$/gm, '');
}

/** Lines of code blocks and quoted words that call one of our commands. */
export function commandLinesIn(document: Document): readonly string[] {
  const blocks = [...document.text.matchAll(/^```[^\n]*\n([\s\S]*?)^```$/gm)].flatMap((match) =>
    (match[1] ?? '').split('\n'),
  );
  return [...blocks, ...quotedIn(document)]
    .map((line) => line.replace(/\s+#\s.*$/, '').trim())
    .filter((line) => /(?:^|\|\s*)(?:npm (?:run |start|test)|npx voorradig|voorradig )/.test(line));
}
