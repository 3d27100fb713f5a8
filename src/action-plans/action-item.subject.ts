import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleQueries } from '../people/people.queries.js';
import { SETTINGS_TOKEN } from '../platform/config/config.module.js';
import { publicUrlOf } from '../platform/config/public-url.js';
import type { Settings } from '../platform/config/settings.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { inLanguage, type Language, type LocalText, type Said } from '../platform/i18n/language.js';
import { Clock } from '../platform/time/clock.js';
import { daysText, fullDayText, hourText, shortRangeText } from '../platform/time/date-text.js';
import { dateIn, daysBetween, laterOf } from '../platform/time/wall-time.rules.js';
import type { Reminder, Subject, Telling } from '../reminders/reminders.types.js';
import { Subjects } from '../reminders/subjects.service.js';
import { actionItemDueLetter, actionItemOverdueLetter, coordinatorLetter } from './action-item-due.email.js';
import { ActionItemsQueries, type MailedItem } from './action-items.queries.js';
import { ITEM_STATE_NAMES, type ActionItemBrief, type Side } from './action-plans.types.js';

const SIDE_NAMES: Record<Side, Said> = {
  ours: { en: 'Ours', tr: 'Bizde' },
  theirs: { en: 'Theirs', tr: 'Karşı tarafta' },
  both: { en: 'Both', tr: 'Ortak' },
};

/** An action item, for its owner, and for the coordinators once it stays overdue. */
@Injectable()
export class ActionItemSubject implements Subject, OnModuleInit {
  readonly kind = 'action_item';

  constructor(
    private readonly items: ActionItemsQueries,
    private readonly people: PeopleQueries,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this);
  }

  async tell(tx: TenantTx, reminders: Reminder[]): Promise<Map<string, Telling>> {
    const found = await this.items.mailed(tx, [...new Set(reminders.map((one) => one.subject.id))]);
    const items = new Map(found.map((one) => [one.id, one]));
    const asks = reminders.some((one) => one.step === 'coordinator');
    const coordinators = new Set(asks ? (await this.people.coordinators(tx)).map((one) => one.id) : []);
    return new Map(reminders.map((one) => [one.id, this.tellOne(one, items.get(one.subject.id), coordinators)]));
  }

  async titles(tx: TenantTx, ids: string[]): Promise<Map<string, LocalText>> {
    return new Map((await this.items.briefs(tx, ids)).map((one) => [one.id, one.title]));
  }

  private tellOne(reminder: Reminder, item: MailedItem | undefined, coordinators: Set<string>): Telling {
    if (!item) return { untrue: { code: 'deleted' } };
    if (item.state === 'done') return { untrue: { code: 'completed' } };
    if (item.state === 'cancelled') return { untrue: { code: 'cancelled' } };
    const { personId } = reminder.recipient;
    const forCoordinator = reminder.step === 'coordinator';
    if (forCoordinator ? !coordinators.has(personId) : item.owner?.id !== personId)
      return { untrue: { code: !forCoordinator && item.owner === null ? 'no_owner' : 'reassigned' } };
    // one that is looked at before its day is written as it will be on that day
    const at = laterOf(this.clock.now(), reminder.dueAt);
    const isOverdue = new Date(item.due.at) <= at;
    const speaksOfOverdue = forCoordinator || reminder.step === 'overdue';
    if (isOverdue !== speaksOfOverdue) return { untrue: { code: isOverdue ? 'past_due' : 'moved' } };
    const letter = forCoordinator ? coordinatorLetter : isOverdue ? actionItemOverdueLetter : actionItemDueLetter;
    const inCharge = item.inCharge ?? (forCoordinator ? undefined : null);
    return {
      mail: {
        letter,
        parts: this.parts(reminder, item, at, forCoordinator),
        ...(inCharge !== undefined && { inCharge }),
      },
    };
  }

  private parts(
    { recipient: { language, zone, hasAccount } }: Reminder,
    item: ActionItemBrief,
    at: Date,
    forCoordinator: boolean,
  ): Record<string, string | null> {
    const { due } = item;
    const hour = hourText(
      { date: due.date, time: due.time, zone: due.zone, instant: new Date(due.at), place: null },
      zone,
      language,
    );
    const days = daysBetween(dateIn(zone, at), due.date);
    return {
      title: inLanguage(item.title, language),
      day: shortRangeText(due.date, due.date, language, dateIn(zone, at)),
      due: `${fullDayText(due.date, language)}, ${hour}`,
      owner: forCoordinator ? (item.owner?.name ?? (language === 'tr' ? 'sorumlusu yok' : 'without owner')) : null,
      meeting: item.meeting && inLanguage(item.meeting.title, language),
      body: item.body && (inLanguage(item.body.acronym, language) || inLanguage(item.body.name, language)),
      side: item.responsibleSide === 'ours' ? null : SIDE_NAMES[item.responsibleSide][language],
      state: item.state === 'open' ? null : ITEM_STATE_NAMES[item.state][language],
      timeLeft: days < 0 ? null : timeLeft(days, language),
      late: daysText(Math.max(1, -days), language),
      // who cannot sign in is not sent to a page that asks for it
      link: hasAccount ? `${publicUrlOf(this.settings)}/action-items/${item.id}` : null,
    };
  }
}

function timeLeft(days: number, language: Language): string {
  if (days === 0) return language === 'tr' ? 'Son gün bugün' : 'Due today';
  if (days === 1) return language === 'tr' ? 'Son gün yarın' : 'Due tomorrow';
  return language === 'tr' ? `Son tarihe ${daysText(days, language)} kaldı` : `Due in ${daysText(days, language)}`;
}
