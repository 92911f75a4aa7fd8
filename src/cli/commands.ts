import type { AnyCommand } from './command.ts';
import { auditCheckpointCommand } from './commands/audit-checkpoint.ts';
import { auditExportCommand } from './commands/audit-export.ts';
import { auditVerifyCommand } from './commands/audit-verify.ts';
import { criticalListLoadCommand } from './commands/critical-list-load.ts';
import {
  criticalListAcceptCommand,
  criticalListDeclineCommand,
  criticalListProposeCommand,
} from './commands/critical-list-propose.ts';
import { criticalListShowCommand } from './commands/critical-list-show.ts';
import { decideCommand } from './commands/decide.ts';
import { definitionsCommand } from './commands/definitions.ts';
import { doctorCommand } from './commands/doctor.ts';
import { obligationsCommand } from './commands/obligations.ts';
import {
  partyAgreeCommand,
  partyAgreementsCommand,
  partyEndAgreementCommand,
} from './commands/party-agree.ts';
import { partyAddCommand } from './commands/party-add.ts';
import { partyListCommand } from './commands/party-list.ts';
import { partyLoadCommand } from './commands/party-load.ts';
import { partyEndMandateCommand, partyMandateCommand } from './commands/party-mandate.ts';
import { partySayCommand } from './commands/party-say.ts';
import { personEraseCommand } from './commands/person-erase.ts';
import { personSignOutCommand } from './commands/person-sign-out.ts';
import { productFindCommand } from './commands/product-find.ts';
import { retentionCommand } from './commands/retention.ts';
import { serveCommand } from './commands/serve.ts';
import { shortagesCommand } from './commands/shortages.ts';
import { sourceChangesCommand } from './commands/source-changes.ts';
import { sourceAcceptCommand, sourceRejectCommand } from './commands/source-decide.ts';
import { sourceListCommand } from './commands/source-list.ts';
import { sourceLoadCommand } from './commands/source-load.ts';
import { stockCoverCommand } from './commands/stock-cover.ts';
import { stockLoadCommand } from './commands/stock-load.ts';
import { subsidyLoadCommand } from './commands/subsidy-load.ts';
import { twinCommand } from './commands/twin.ts';

/** In the order of the help. */
export const commands: readonly AnyCommand[] = [
  serveCommand,
  sourceListCommand,
  sourceLoadCommand,
  sourceChangesCommand,
  sourceAcceptCommand,
  sourceRejectCommand,
  definitionsCommand,
  decideCommand,
  shortagesCommand,
  productFindCommand,
  criticalListLoadCommand,
  criticalListShowCommand,
  criticalListProposeCommand,
  criticalListAcceptCommand,
  criticalListDeclineCommand,
  stockLoadCommand,
  stockCoverCommand,
  obligationsCommand,
  subsidyLoadCommand,
  auditVerifyCommand,
  auditCheckpointCommand,
  auditExportCommand,
  partyAddCommand,
  partyLoadCommand,
  partyListCommand,
  partySayCommand,
  partyMandateCommand,
  partyEndMandateCommand,
  partyAgreeCommand,
  partyEndAgreementCommand,
  partyAgreementsCommand,
  personEraseCommand,
  personSignOutCommand,
  retentionCommand,
  twinCommand,
  doctorCommand,
];
