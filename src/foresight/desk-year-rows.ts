import type { CaseEventBody, SignalReporterKind } from '../domain/desk/case-event.ts';
import type { PublicationGround } from '../domain/desk/publication.ts';
import type { SignalBody } from '../domain/desk/signal.ts';
import type {
  ContactPart,
  NotificationContent,
  NotificationStep,
} from '../domain/notification/notification.ts';
import type { RecordContent } from '../domain/source/record.ts';
import type { CalendarDate } from '../law/calendar-date.ts';
import type { PublicationRegime } from '../law/publication.ts';
import type { TwinProduct } from './product.ts';

/*
 * The rows of a year at the desk, before a database gave them ids. Parties, versions, signals,
 * cases and publications are numbered from 1 within the year, and where an event names one it
 * names that number; people of the desk are called by their place (`assessor-1`). Who stores
 * them puts the real ids in.
 */

export interface DeskParty {
  readonly kind: 'supplier' | SignalReporterKind;
  readonly name: string;
  readonly ownershipGroup?: string;
}

/** People of the desk, by place. */
export const deskPeople = ['assessor-1', 'assessor-2', 'assessor-3', 'inspector-1'] as const;
export type DeskPerson = (typeof deskPeople)[number];

/** Whom the desk may call at a supplier. */
export interface DeskContact extends ContactPart {
  readonly party: number;
}

export interface DeskVersion {
  readonly id: number;
  readonly step: NotificationStep;
  readonly asserted: CalendarDate;
  /** UTC. */
  readonly receivedAt: string;
  /** The same on the desk's clock. */
  readonly minute: number;
  readonly regime: PublicationRegime;
  readonly content: Omit<NotificationContent, 'contact'>;
  /** Place in the list of contacts, from 0. */
  readonly contact: number;
  /** By the rule `notification-duty`; absent where it could not tell. */
  readonly daysLate?: number;
  /** Came in on the last day after that day's list was made: nobody has handled it. */
  readonly afterTheList?: true;
}

export interface DeskNotification {
  readonly number: string;
  readonly product: TwinProduct;
  readonly party: number;
  /** Oldest first, at least one. */
  readonly versions: readonly DeskVersion[];
  /** Its case number on the website of the country, where it stands there. */
  readonly websiteKey?: string;
  /** Received before the year began: taken over from the desk's earlier system. */
  readonly takenOver: boolean;
}

export interface DeskSignal {
  readonly id: number;
  readonly product: TwinProduct;
  readonly party: number;
  readonly reporterKind: SignalReporterKind;
  readonly asserted: CalendarDate;
  readonly minute: number;
  /** A wholesaler in it is named by its number here. */
  readonly body: SignalBody;
  /** The version it replaces. */
  readonly supersedes?: number;
}

export interface DeskEvent {
  readonly seq: number;
  readonly body: CaseEventBody;
  readonly party?: number;
  readonly person?: DeskPerson;
  /** UTC. */
  readonly at: string;
}

export interface DeskYearCase {
  readonly id: number;
  readonly number: string;
  readonly product: TwinProduct;
  readonly events: readonly DeskEvent[];
}

export interface DeskPublication {
  readonly id: number;
  readonly case: number;
  readonly product: TwinProduct;
  readonly key: string;
  readonly version: number;
  readonly deed: 'published' | 'corrected' | 'retracted';
  readonly ground: PublicationGround;
  readonly party: number;
  readonly notificationVersion: number;
  readonly content: RecordContent;
  /** UTC. */
  readonly visibleFrom: string;
  readonly decidedBy: DeskPerson;
  readonly confirmedBy: DeskPerson;
  readonly why: string;
  /** What it rests on has changed, and nobody has looked yet. */
  readonly underReview: boolean;
}

export interface DeskYear {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly parties: readonly DeskParty[];
  readonly contacts: readonly DeskContact[];
  /** By the moment of the first version. */
  readonly notifications: readonly DeskNotification[];
  readonly signals: readonly DeskSignal[];
  readonly cases: readonly DeskYearCase[];
  readonly publications: readonly DeskPublication[];
}
