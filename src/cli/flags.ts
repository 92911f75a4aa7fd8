import { machineProblem } from '../domain/machine-problem.ts';
import type { Problem } from '../domain/problem.ts';
import { parseCalendarDate, type CalendarDate } from '../law/calendar-date.ts';
import { languages, type Text } from '../texts/text.ts';
import type { Flag } from './command.ts';

export function switchFlag(about: Text): Flag<true> {
  return { about, read: () => true };
}

export function textFlag(placeholder: string, about: Text): Flag<string> {
  return { placeholder, about, read: (text) => text };
}

/** May be given more than once. */
export function textsFlag(placeholder: string, about: Text): Flag<readonly string[]> {
  return { placeholder, about, read: (text) => [text], readMany: (texts) => texts };
}

export function dayFlag(about: Text): Flag<CalendarDate> {
  return {
    placeholder: 'DATE',
    about,
    read: (text, name) =>
      parseCalendarDate(text) ?? {
        code: 'day-unreadable',
        effect: 'file-refused',
        column: name,
        value: text,
        params: { name },
      },
  };
}

const timeShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant; kept as typed, because the deed reads it too. */
export function timeFlag(about: Text): Flag<string> {
  return {
    placeholder: 'TIME',
    about,
    read: (text, name) =>
      timeShape.test(text) &&
      parseCalendarDate(text.slice(0, 10)) !== undefined &&
      !Number.isNaN(Date.parse(text))
        ? text
        : {
            code: 'time-unreadable',
            effect: 'file-refused',
            column: name,
            value: text,
            params: { name },
          },
  };
}

export function numberFlag(
  placeholder: string,
  from: number,
  to: number,
  about: Text,
): Flag<number> {
  return numeric(/^\d+(\.\d+)?$/, { placeholder, from, to, about });
}

export function wholeNumberFlag(
  placeholder: string,
  from: number,
  to: number,
  about: Text,
): Flag<number> {
  return numeric(/^\d+$/, { placeholder, from, to, about });
}

interface Range {
  readonly placeholder: string;
  readonly from: number;
  readonly to: number;
  readonly about: Text;
}

function numeric(shape: RegExp, { placeholder, from, to, about }: Range): Flag<number> {
  return {
    placeholder,
    about,
    read(text, name) {
      const value = shape.test(text) ? Number(text) : Number.NaN;
      if (value >= from && value <= to) return value;
      const params = { name, value: text, from: String(from), to: String(to) };
      return {
        code: 'number-out-of-range',
        effect: 'file-refused',
        column: name,
        value: text,
        params,
      };
    },
  };
}

/** Two letters, in any case: `nl` is `NL`. */
export function countryFlag(about: Text): Flag<string> {
  return {
    placeholder: 'CC',
    about,
    read(text, name) {
      const country = text.toUpperCase();
      return /^[A-Z]{2}$/.test(country)
        ? country
        : machineProblem(
            'value-not-listed',
            { known: ['NL', 'BE', 'DE', '…'] },
            { column: name, value: text },
          );
    },
  };
}

export const languageFlag: Flag<string> = {
  placeholder: 'nl|en',
  about: {
    nl: 'taal van de uitvoer; anders die van de omgeving (LANG), anders Nederlands',
    en: 'language of the output; else that of the environment (LANG), else Dutch',
  },
  read: (text, name): string | Problem =>
    languages.some((language) => language === text)
      ? text
      : machineProblem(
          'value-not-listed',
          { known: [...languages] },
          { column: name, value: text },
        ),
};
