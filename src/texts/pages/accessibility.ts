import type { Text } from '../text.ts';

export const accessibilityTexts = {
  title: { nl: 'Toegankelijkheid', en: 'Accessibility' },
  aim: {
    nl: 'Deze site moet voor iedereen werken. Wij volgen de richtlijn WCAG 2.2, niveau A en AA.',
    en: 'This site must work for everybody. We follow the guideline WCAG 2.2, levels A and AA.',
  },
  testedTitle: { nl: 'Wat wij nagaan', en: 'What we check' },
  tested1: {
    nl: 'Bij elke wijziging toetst een programma (axe) elke pagina, in beide talen, licht en donker, en 320 pixels breed.',
    en: 'At every change a program (axe) tests every page, in both languages, light and dark, and 320 pixels wide.',
  },
  tested2: {
    nl: 'Alles werkt zonder JavaScript en met alleen het toetsenbord.',
    en: 'Everything works without JavaScript and with the keyboard alone.',
  },
  tested3: {
    nl: 'Een status is altijd een woord, een vorm en een kleur samen.',
    en: 'A status is always a word, a shape and a colour together.',
  },
  notTitle: { nl: 'Wat nog niet gedaan is', en: 'What is not done yet' },
  not1: {
    nl: 'Niemand met een beperking heeft deze site al getest. Een programma vindt maar een deel van de fouten.',
    en: 'Nobody with a disability has tested this site yet. A program finds only part of the faults.',
  },
  not2: {
    nl: 'Er is nog geen onafhankelijk onderzoek. Daarom noemen wij de site niet volledig toegankelijk.',
    en: 'There is no independent audit yet. That is why we do not call the site fully accessible.',
  },
  not3: {
    nl: 'Namen en woorden uit bronnen blijven in de taal van de bron. Een voorlezer spreekt ze soms verkeerd uit.',
    en: 'Names and words from sources stay in the language of the source. A screen reader may pronounce them wrongly.',
  },
  reportTitle: { nl: 'Iets werkt niet?', en: 'Does something not work?' },
  report: {
    nl: 'Meld het aan wie deze site beheert, of bij het project. Noem de pagina en wat er misging.',
    en: 'Tell whoever runs this site, or the project. Name the page and what went wrong.',
  },
} as const satisfies Record<string, Text>;
