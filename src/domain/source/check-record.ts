import { Compile } from 'typebox/compile';
import { RecordContent } from './record.ts';

// One compiled check a kind: a union would try the others first.
const shapes = new Map(
  RecordContent.anyOf.map((shape) => [shape.properties.kind.const as string, Compile(shape)]),
);

/**
 * Parses a record where it enters or leaves storage. A misfit is a bug of a connector, or a
 * row that another version wrote: it throws and names the place.
 */
export function checkRecord(content: RecordContent, where: string): void {
  const shape = shapes.get(content.kind);
  if (shape?.Check(content) === true) return;
  const [first] = shape?.Errors(content) ?? [];
  throw new TypeError(
    `${where} is no record: ${first?.instancePath ?? `kind ${content.kind}`} ${first?.message ?? ''}`,
  );
}
