import type { Text } from '../text.ts';

/** How a form asks for a fact of a case; the key is its path without `facts.` and row numbers. */
export interface FieldText {
  readonly label: Text;
  readonly hint?: Text;
  /** The words of a closed list. */
  readonly words?: Readonly<Record<string, Text>>;
}
