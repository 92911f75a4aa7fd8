import { day } from './calendar-date.ts';
import { choice } from './choice.ts';
import { norm, type Norm, type NormSource } from './norm.ts';

/* The build-up of 2019 and 2020, which never came into force as a number of weeks. */

const letter2019: NormSource = {
  instrument: 'Kamerbrief 3 november 2019',
  reference: 'zoals weergegeven in de Kamerbrief van 7 juli 2020',
};
const letter2020: NormSource = { instrument: 'Kamerbrief 7 juli 2020' };

interface MonthsByRole {
  readonly mah: number;
  readonly wholesaler: number;
}

export const stockBuildUpNorms = {
  'stock-plan-2019': norm<MonthsByRole>({
    title: {
      nl: 'Plan van 2019 voor de voorraadverplichting (nooit ingegaan)',
      en: 'Plan of 2019 for the stock obligation (never in force)',
    },
    unit: 'months',
    versions: [
      {
        id: 'plan-2019',
        state: 'never-in-force',
        from: null,
        until: null,
        value: { mah: 3, wholesaler: 2 },
        source: letter2019,
        confidence: 'source',
        note: {
          nl: 'Aangekondigd op 3 november 2019 en vervangen door het plan van 7 juli 2020.',
          en: 'Announced on 3 November 2019 and replaced by the plan of 7 July 2020.',
        },
      },
    ],
  }),

  'stock-plan-2020': norm<MonthsByRole>({
    title: {
      nl: 'Plan van 2020 voor de voorraadverplichting (nooit ingegaan)',
      en: 'Plan of 2020 for the stock obligation (never in force)',
    },
    unit: 'months',
    versions: [
      {
        id: 'plan-2020',
        state: 'never-in-force',
        from: day('2022-07-01'),
        until: null,
        value: { mah: 4, wholesaler: 1 },
        source: letter2020,
        confidence: 'source',
        note: {
          nl: 'Bedoeld om op 1 juli 2022 in te gaan. In plaats daarvan kwam de beleidsregel van 2023.',
          en: 'Meant to start on 1 July 2022. The policy rule of 2023 came in its place.',
        },
      },
    ],
  }),

  'stock-plan-monitor': norm<readonly ('inspection' | 'monitor')[]>({
    title: {
      nl: 'Toezicht door de IGJ en monitor op de opbouw (bedoeld vanaf 1 juli 2022)',
      en: 'Supervision by the IGJ and a monitor of the build-up (meant from 1 July 2022)',
    },
    versions: [
      {
        id: 'plan-2020',
        state: 'never-in-force',
        from: day('2022-07-01'),
        until: null,
        value: ['inspection', 'monitor'],
        source: letter2020,
        confidence: 'source',
      },
    ],
  }),

  'stock-build-up-plan-due': norm<string>({
    title: {
      nl: 'Dag waarop de opbouwplannen binnen moesten zijn',
      en: 'Day on which the build-up plans were due',
    },
    versions: [
      {
        id: '2020-07-07',
        state: 'enacted',
        from: day('2020-07-07'),
        until: day('2022-07-01'),
        value: day('2020-11-01'),
        source: letter2020,
        confidence: 'source',
        note: {
          nl: 'Afspraak per brief: een plan per product, met streefdata. De voortgang wordt gemeten aan het plan.',
          en: 'Agreed by letter: a plan per product, with target dates. Progress is measured against the plan.',
        },
      },
    ],
  }),

  'stock-build-up-evaluation-months': choice({
    title: {
      nl: 'Meetmomenten van de gefaseerde opbouw',
      en: 'Evaluation moments of the phased build-up',
    },
    unit: 'calendar months',
    value: ['2021-01', '2021-06', '2022-01', '2022-06'],
    from: day('2020-07-07'),
    until: day('2022-07-01'),
    source: { ...letter2020, quote: { text: 'juni 2022', language: 'nl' } },
    reason: {
      nl: 'De brief noemt tweemaal “juni 2022”. Omdat de momenten een half jaar uiteen liggen, lezen wij de eerste als juni 2021.',
      en: 'The letter prints “juni 2022” twice. As the moments lie half a year apart, we read the first as June 2021.',
    },
  }),

  'stock-build-up-measuring-day': choice({
    title: {
      nl: 'Dag van een meetmaand waarop de voortgang wordt gemeten',
      en: 'Day of an evaluation month on which progress is measured',
    },
    value: 'last-day-of-month',
    options: ['first-day-of-month', 'last-day-of-month'],
    from: day('2020-07-07'),
    until: day('2022-07-01'),
    source: letter2020,
    reason: {
      nl: 'De brief noemt alleen maanden. De laatste dag geeft een partij de hele maand.',
      en: 'The letter names months only. The last day leaves a party the whole month.',
    },
  }),
} as const satisfies Record<string, Norm>;
