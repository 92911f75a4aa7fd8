import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from '@swc/core';

/** A file that never changes under its address: the address carries its hash. */
export interface Asset {
  readonly address: string;
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Assets {
  readonly style: Asset;
  readonly icon: Asset;
  readonly all: readonly Asset[];
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#0a5568"/><path d="M7 9l9 15 9-15" fill="none" stroke="#fff" stroke-width="4.4"/></svg>`;

/** Reads style and fonts once; everything a page loads comes from here. */
export function readAssets(): Assets {
  const fonts = [fontAsset(400), fontAsset(600)] as const;
  const style = asset('voorradig', 'css', 'text/css; charset=utf-8', Buffer.from(readStyle(fonts)));
  const iconAsset = asset('icon', 'svg', 'image/svg+xml', Buffer.from(icon));
  return { style, icon: iconAsset, all: [style, iconAsset, ...fonts, ...scripts.values()] };
}

/** Small scripts that a page may have and does without: `islands/`, with their types taken off. */
const scripts: ReadonlyMap<string, Asset> = new Map(
  ['desk-keys', 'autosave'].map((name) => {
    const source = readFileSync(new URL(`islands/${name}.ts`, import.meta.url), 'utf8');
    const { code } = transformSync(source, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      isModule: true,
    });
    const bytes = Buffer.from(code);
    return [name, asset(name, 'js', 'text/javascript; charset=utf-8', bytes)] as const;
  }),
);

export function scriptAddress(name: 'desk-keys' | 'autosave'): string {
  const script = scripts.get(name);
  if (script === undefined) throw new Error(`there is no island ${name}`);
  return script.address;
}

function readStyle([regular, bold]: readonly [Asset, Asset]): string {
  const folder = new URL('theme/', import.meta.url);
  const sheets = readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .toSorted()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
  return lean(sheets.join('\n'))
    .replace('FONT_400', regular.address)
    .replace('FONT_600', bold.address);
}

/** Without comments and indentation; the sheets hold no strings that this could harm. */
function lean(css: string): string {
  return css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\n\s*/g, '\n')
    .replaceAll(/\n+/g, '\n')
    .trim();
}

function fontAsset(weight: 400 | 600): Asset {
  const file = createRequire(import.meta.url).resolve(
    `@fontsource/fira-sans/files/fira-sans-latin-${weight}-normal.woff2`,
  );
  return asset(`fira-sans-${weight}`, 'woff2', 'font/woff2', readFileSync(file));
}

function asset(name: string, extension: string, type: string, bytes: Buffer): Asset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { address: `/assets/${name}-${hash}.${extension}`, type, bytes };
}
