import {
  fieldPlaces,
  fieldValue,
  type FieldValue,
  type NotificationField,
  type SeenContent,
} from './fields.ts';

/** What one version says otherwise than the one before it. Absent: not said. */
export interface Change {
  readonly field: NotificationField;
  readonly before?: FieldValue;
  readonly after?: FieldValue;
}

/** Every field that differs, in reading order. A part that either side keeps back is left out. */
export function changesBetween(before: SeenContent, after: SeenContent): readonly Change[] {
  return fieldPlaces.flatMap((place): readonly Change[] => {
    if (before[place.part] === undefined || after[place.part] === undefined) return [];
    const [was, is] = [fieldValue(before, place), fieldValue(after, place)];
    if (isSame(was, is)) return [];
    return [
      {
        field: place.path,
        ...(was === undefined ? {} : { before: was }),
        ...(is === undefined ? {} : { after: is }),
      },
    ];
  });
}

function isSame(left: FieldValue | undefined, right: FieldValue | undefined): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
