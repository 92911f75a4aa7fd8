import { Type } from 'typebox';
import { Value } from 'typebox/value';
import type { Norms } from '../../law/law-book.ts';
import { applyOverlay, type OverlayFault, type OverlayFaultCode } from '../../law/overlay.ts';
import { publicationRegimes } from '../../law/publication.ts';
import { nearNames } from '../near-names.ts';
import type { Problem, Refusal } from '../problem.ts';
import { CalendarDateSchema, OneOf } from '../schema.ts';

const Said = Type.String({ minLength: 1 });
const until = Type.Optional(CalendarDateSchema);

/** The file that `VOORRADIG_LAW` names: what a deployer decides about the law, as dated data. */
export const OverlaySchema = Type.Object(
  {
    /** Drafts that count as enacted from a day. */
    switchOn: Type.Optional(
      Type.Array(
        Type.Object(
          { norm: Said, version: Said, from: CalendarDateSchema, until },
          { additionalProperties: false },
        ),
      ),
    ),
    /** Open choices (confidence `choice`) taken otherwise. */
    choices: Type.Optional(
      Type.Array(
        Type.Object(
          {
            norm: Said,
            from: CalendarDateSchema,
            until,
            value: Type.Unknown(),
            reason: Type.Union([
              Said,
              Type.Object({ nl: Said, en: Said }, { additionalProperties: false }),
            ]),
          },
          { additionalProperties: false },
        ),
      ),
    ),
    /** Which publication regime holds. */
    publicationRegime: Type.Optional(
      Type.Array(
        Type.Object(
          { regime: OneOf(publicationRegimes), from: CalendarDateSchema, until },
          { additionalProperties: false },
        ),
      ),
    ),
    /** Norms that somebody has read in full where we could not. */
    confirmedReadings: Type.Optional(
      Type.Array(
        Type.Object(
          { norm: Said, version: Said, by: Said, on: CalendarDateSchema, reading: Said },
          { additionalProperties: false },
        ),
      ),
    ),
  },
  { additionalProperties: false },
);

/** What can be wrong with the file; texts in `texts/problems/overlay.ts`. */
export type OverlayProblemCode = OverlayFaultCode | 'overlay-misfit';

/** Reads the parsed JSON of an overlay and lays it over the norms, or says all that is wrong. */
export function overlaidNorms(
  norms: Norms,
  given: unknown,
  file: string,
): { readonly kind: 'applied'; readonly norms: Norms } | Refusal<OverlayProblemCode> {
  if (!Value.Check(OverlaySchema, given)) {
    return { kind: 'refusal', problems: misfits(given, file) };
  }
  const outcome = applyOverlay(norms, given);
  if (outcome.kind === 'applied') return outcome;
  return { kind: 'refusal', problems: outcome.faults.map((fault) => asProblem(fault, file)) };
}

function misfits(given: unknown, file: string): readonly Problem<OverlayProblemCode>[] {
  return Value.Errors(OverlaySchema, given).map((error) => ({
    code: 'overlay-misfit',
    effect: 'file-refused',
    file,
    column: error.instancePath,
    params: {
      file,
      at: error.instancePath === '' ? '/' : error.instancePath,
      expected: error.message,
    },
  }));
}

function asProblem({ code, at, params }: OverlayFault, file: string): Problem<OverlayProblemCode> {
  return {
    code,
    effect: 'file-refused',
    file,
    column: at,
    params: { file, at, ...(code === 'norm-unknown' ? withNear(params) : params) },
  };
}

function withNear(params: OverlayFault['params']): OverlayFault['params'] {
  const { id, known } = params;
  if (typeof id !== 'string' || !Array.isArray(known)) return params;
  return { id, near: nearNames(id, known) };
}
