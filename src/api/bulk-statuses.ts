import type { BulkProblemCode } from '../domain/notification/bulk-problem.ts';
import type { ErrorStatus } from './problem-details.ts';

/** A list that cannot be taken at all; what is wrong with a row stands in the answer. */
export const bulkStatuses: Partial<Record<BulkProblemCode, ErrorStatus>> = {
  'bulk-too-large': 413,
  'bulk-too-many-rows': 413,
  'bulk-nothing-in-it': 422,
  'bulk-json-shape': 422,
  'bulk-file-gone': 409,
};
