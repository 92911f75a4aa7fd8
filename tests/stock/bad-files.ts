import type { BadFile } from './bad/bad-file.ts';
import { encodedFiles } from './bad/encoded-files.ts';
import { heavyFiles } from './bad/heavy-files.ts';
import { otherFiles } from './bad/other-files.ts';
import { shapeFiles } from './bad/shape-files.ts';
import { spreadsheetFiles } from './bad/spreadsheet-files.ts';
import { valueFiles } from './bad/wrong-values.ts';

/** Files as parties deliver them on a bad day, and as nobody delivers them by accident. */
export function* badFiles(): Generator<BadFile> {
  yield* valueFiles();
  yield* spreadsheetFiles();
  yield* encodedFiles();
  yield* shapeFiles();
  yield* otherFiles();
  yield* heavyFiles();
}
