import type { AuditProblemCode } from '../../domain/audit/audit-problem.ts';
import type { Text } from '../text.ts';

export const auditProblemTexts = {
  'audit-nothing-sealed': {
    nl: 'Er is nog niets verzegeld, of een ander proces verzegelt op dit moment. Probeer het over enkele seconden opnieuw.',
    en: 'Nothing was sealed yet, or another process is sealing at this moment. Try again in a few seconds.',
  },
  'checkpoint-unreadable': {
    nl: '“{file}” is geen controlepunt van Voorradig, of de handtekening erin hoort niet bij wat er staat. Verwacht: een bestand van `voorradig audit checkpoint --out` of één punt uit /v1/audit/checkpoints, ongewijzigd.',
    en: '“{file}” is no checkpoint of Voorradig, or its signature does not belong to what it says. Expected: a file of `voorradig audit checkpoint --out` or one item of /v1/audit/checkpoints, unchanged.',
  },
  'person-to-erase-unknown': {
    nl: 'Er is geen persoon met kenmerk “{value}”. Verwacht: het kenmerk (UUID) dat bij een besluit of melding staat.',
    en: 'There is no person with id “{value}”. Expected: the id (UUID) that stands with a decision or notification.',
  },
  'person-erased-before': {
    nl: 'De gegevens van deze persoon zijn al gewist. Er is niets meer te doen.',
    en: 'The data of this person were erased before. There is nothing left to do.',
  },
  'erasure-reason-missing': {
    nl: 'Wissen heeft een reden nodig, bijvoorbeeld het verzoek van de persoon zelf. Geef die met --why "…", zonder naam.',
    en: 'Erasing needs a reason, for example the request of the person. Give it with --why "…", without a name.',
  },
  'activity-unknown': {
    nl: 'Er is geen verwerkingsactiviteit “{value}”. Het register toont ze alle.',
    en: 'There is no processing activity “{value}”. The register shows them all.',
  },
} as const satisfies Record<AuditProblemCode, Text>;
