import type { PlanProgressCode } from '../../domain/stock/plan-progress.ts';
import type { Text } from '../text.ts';

export const planProgressTexts = {
  'build-up-not-agreed': {
    nl: 'Op {day} gold geen afspraak over gefaseerde opbouw met meetmomenten.',
    en: 'On {day} no agreement on a phased build-up with evaluation moments held.',
  },
  'plan-due': {
    nl: 'Plannen moesten er op {due} zijn.',
    en: 'Plans were due on {due}.',
  },
  'plan-not-told': {
    nl: 'Of er een plan is, is niet gerapporteerd.',
    en: 'Whether there is a plan was not reported.',
  },
  'no-plan-filed': {
    nl: 'Er is geen plan voor dit product.',
    en: 'There is no plan for this product.',
  },
  'no-plan-yet': {
    nl: 'Er is nog geen plan, en het kan nog op tijd komen.',
    en: 'There is no plan yet, and it can still come in time.',
  },
  'filing-not-told': {
    nl: 'Wanneer het plan is ingediend, is niet gerapporteerd.',
    en: 'When the plan was filed was not reported.',
  },
  'plan-in-time': {
    nl: 'Het plan is ingediend op {filed}, op tijd.',
    en: 'The plan was filed on {filed}, in time.',
  },
  'plan-late': {
    nl: 'Het plan is ingediend op {filed}, na {due}.',
    en: 'The plan was filed on {filed}, after {due}.',
  },
  'plan-after-moment': {
    nl: 'Het plan is ingediend op {filed}. Op de meetdag, {day}, was er dus niets om aan te meten.',
    en: 'The plan was filed on {filed}. On the measuring day, {day}, there was nothing to measure by.',
  },
  'evaluation-moment': {
    nl: 'Meetmoment {month}, gemeten op {day}.',
    en: 'Evaluation moment {month}, measured on {day}.',
  },
  'no-moment-yet': {
    nl: 'Op {day} was er nog geen meetmoment geweest.',
    en: 'On {day} there had been no evaluation moment yet.',
  },
  'place-in-order': {
    nl: 'Plaats {rank} in de volgorde van opbouw.',
    en: 'Place {rank} in the order of build-up.',
  },
  'targets-not-reported': {
    nl: 'De streefdata van het plan zijn niet gerapporteerd.',
    en: 'The target dates of the plan were not reported.',
  },
  'two-targets-on-a-day': {
    nl: 'Voor {day} staan er twee streefhoeveelheden. Welke geldt, is niet te zeggen.',
    en: 'There are two targets for {day}. Which one holds cannot be told.',
  },
  'target-due': {
    nl: 'Volgens het plan liggen er vanaf {by} {units} eenheden.',
    en: 'By the plan, {units} units are held from {by}.',
  },
  'no-target-due': {
    nl: 'Volgens het plan hoefde er op {day} nog niets te liggen.',
    en: 'By the plan, nothing had to be held yet on {day}.',
  },
  'measured-twice': {
    nl: 'Voor {day} zijn verschillende hoeveelheden gerapporteerd.',
    en: 'Different amounts were reported for {day}.',
  },
  'not-measured': {
    nl: 'Wat er op {day} lag, is niet gerapporteerd.',
    en: 'What was held on {day} was not reported.',
  },
  'held-then': {
    nl: 'Op {day} lagen er {units} eenheden.',
    en: '{units} units were held on {day}.',
  },
  'target-reached': {
    nl: 'De streefhoeveelheid is gehaald.',
    en: 'The target was reached.',
  },
  'next-target-reached': {
    nl: 'Ook wat er pas op {by} hoeft te liggen, {units} eenheden, is er al.',
    en: 'What need be held only on {by}, {units} units, is there already.',
  },
  'target-missed': {
    nl: 'Er ontbreken {lacking} eenheden aan het plan.',
    en: '{lacking} units are lacking to the plan.',
  },
  'order-under-way': {
    nl: 'Besteld en onderweg: {units} eenheden, verwacht op {expected}. Dat verklaart, en beslist niet.',
    en: 'Ordered and under way: {units} units, expected on {expected}. That explains and does not decide.',
  },
} as const satisfies Record<PlanProgressCode, Text>;
