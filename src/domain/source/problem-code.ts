import type { Problem } from '../problem.ts';

/** Everything that can be wrong with an official list as delivered. Closed: a new one is a new member here and a text in `texts/problems/source.ts`. */
export const sourceProblemCodes = [
  // The file as bytes.
  'empty-file',
  'truncated-gzip',
  'damaged-gzip',
  'file-too-large',
  'archive-instead-of-data',
  'nul-bytes',
  'html-instead-of-data',
  'encoding-guessed',
  'replacement-characters',
  // The file as a table or a document.
  'truncated-file',
  'damaged-json',
  'layout-unknown',
  'column-missing',
  'column-duplicate',
  'column-unknown',
  'no-rows',
  'pages-repeated',
  // One row.
  'too-many-fields',
  'too-few-fields',
  'cell-too-large',
  'stray-quote',
  'name-missing',
  'required-value-missing',
  'row-shape-unknown',
  'identical-row',
  'key-repeated',
  'identical-rows',
  'keys-repeated',
  'not-an-article',
  'country-differs',
  // One value.
  'impossible-date',
  'sentinel-date',
  'unreadable-date',
  'end-before-start',
  'code-unreadable',
  'atc-unreadable',
  'leading-zeros-restored',
  'number-unreadable',
  'price-missing',
  'start-long-before-report',
  // One row of a critical list.
  'atc5-needed',
  'count-unreadable',
  'row-contradicts',
  // What the list as a whole lacks.
  'groups-without-articles',
  // A whole file of a folder that another connector reads.
  'read-elsewhere',
  'file-not-recognised',
  'not-delivered-by-file',
] as const;

export type SourceProblemCode = (typeof sourceProblemCodes)[number];

export type SourceProblem = Problem<SourceProblemCode>;
