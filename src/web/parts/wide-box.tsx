import type { ComponentChildren } from 'preact';

interface WideBoxProps {
  /** What it holds, and that it goes on sideways. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Rows and columns as they are: what is wider than the screen scrolls in a box of its own. */
export function WideBox({ label, children }: WideBoxProps) {
  return (
    // Who has no mouse scrolls it with the arrow keys.
    // oxlint-disable-next-line no-noninteractive-tabindex
    <section class="board-box" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

export const examples: readonly WideBoxProps[] = [
  { label: 'Een breed bord: schuif opzij', children: 'een <b>breed</b> bord' },
];
