import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit/audit.service.js';
import type { TenantTx } from '../platform/database/tenant-tx.js';
import { forbidden, notFound, staleVersion } from '../platform/errors/problem.js';
import { assertNamed } from '../platform/i18n/name.rules.js';
import { statedInstant, type Notice } from '../platform/http/stated-time.js';
import { Clock } from '../platform/time/clock.js';
import { RemindersService } from '../reminders/reminders.service.js';
import { isSettled, reopened, settleProgress, type Progress } from './action-item-state.rules.js';
import type { ActionItem } from './action-item.entity.js';
import { ActionItemRepository, type ItemFields } from './action-item.repository.js';
import type {
  ActionItemPage,
  ActionItemsQuery,
  ActionItemView,
  ChangedActionItem,
  ChangedOwnItem,
  Completion,
  MyActionItemsQuery,
  NewActionItem,
  NewDue,
} from './action-items.dto.js';
import { alreadySettled, notSettled } from './action-items.errors.js';
import { canEditItems, canProgressItem, isOwn } from './action-items.policy.js';
import { ActionItemsQueries, type ActionItemDetail } from './action-items.queries.js';

/** What is owed by whom until when. Each change writes the reminders anew; what is done or cancelled is reminded of no more. */
@Injectable()
export class ActionItemsService {
  constructor(
    private readonly items: ActionItemRepository,
    private readonly queries: ActionItemsQueries,
    private readonly reminders: RemindersService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(tx: TenantTx, { cursor, limit = 50, ...filter }: ActionItemsQuery): Promise<ActionItemPage> {
    return cursor ? this.queries.page(tx, filter, cursor, limit) : this.queries.firstPage(tx, filter, limit);
  }

  /** What the reader owes. */
  async listOwn(tx: TenantTx, query: MyActionItemsQuery): Promise<ActionItemPage> {
    const { personId } = tx.actor;
    if (personId === null) return { items: [], nextCursor: null, total: 0 };
    return this.list(tx, { ...query, ownerId: personId });
  }

  async view(tx: TenantTx, id: string, notices: Notice[] = []): Promise<ActionItemView> {
    const detail = await this.queries.detail(tx, id);
    if (!detail) throw notFound();
    const owned = { ownerId: detail.owner?.id ?? null };
    const open = canProgressItem(tx.actor, owned);
    return { ...detail, can: { edit: canEditItems(tx.actor), progress: open }, notices };
  }

  /** An item of the reader's own; others are as absent. */
  async viewOwn(tx: TenantTx, id: string): Promise<ActionItemView> {
    const view = await this.view(tx, id);
    if (!isOwn(tx.actor, { ownerId: view.owner?.id ?? null })) throw notFound();
    return view;
  }

  async create(tx: TenantTx, input: NewActionItem, isDemo = false): Promise<ActionItemView> {
    if (!canEditItems(tx.actor)) throw forbidden();
    assertNamed(input.title, 'title');
    const { due, notices } = dueOf(tx, input.due);
    const title = { titleEn: input.title.en ?? null, titleTr: input.title.tr ?? null };
    const id = await this.items.add(tx, { ...EMPTY, ...given(input), ...title, ...due, isDemo, ...ownedAnew(tx) });
    await this.audit.record(tx, {
      subject: { kind: 'action_item', id },
      action: 'created',
      after: told(await this.detail(tx, id)),
    });
    await this.restate(tx, id);
    return this.view(tx, id, notices);
  }

  async edit(tx: TenantTx, id: string, version: number, input: ChangedActionItem): Promise<ActionItemView> {
    const item = await this.locked(tx, id, version);
    if (!canEditItems(tx.actor)) throw forbidden();
    const { due, notices } = input.due ? dueOf(tx, input.due) : { due: {}, notices: [] };
    const isOwnedAnew = input.ownerId !== undefined && input.ownerId !== item.ownerId;
    const facts = { ...given(input), ...(isOwnedAnew && ownedAnew(tx)) };
    const change = { ...facts, ...titled(item, input.title), ...due, ...this.progressed(item, input) };
    return this.save(tx, item, 'changed', change, notices);
  }

  /** Progress, state and evidence, told by the owner of the item. */
  async progressOwn(tx: TenantTx, id: string, version: number, input: ChangedOwnItem): Promise<ActionItemView> {
    const item = await this.items.lock(tx, id);
    if (!item || !isOwn(tx.actor, item)) throw notFound();
    if (item.version !== version) throw staleVersion({}, { current: await this.view(tx, id) });
    return this.save(tx, item, 'changed', this.progressed(item, input));
  }

  async complete(tx: TenantTx, id: string, version: number, { evidence }: Completion): Promise<ActionItemView> {
    const item = await this.locked(tx, id, version);
    if (!canProgressItem(tx.actor, item)) throw forbidden();
    if (isSettled(item.state)) throw alreadySettled();
    const done = this.progressed(item, { state: 'done', ...(evidence === undefined ? {} : { evidence }) });
    return this.save(tx, item, 'completed', done);
  }

  async reopen(tx: TenantTx, id: string, version: number): Promise<ActionItemView> {
    const item = await this.locked(tx, id, version);
    if (!canProgressItem(tx.actor, item)) throw forbidden();
    if (!isSettled(item.state)) throw notSettled();
    return this.save(tx, item, 'reopened', { ...reopened(item), completedAt: null });
  }

  private async save(
    tx: TenantTx,
    item: ActionItem,
    action: string,
    change: Partial<ItemFields>,
    notices: Notice[] = [],
  ): Promise<ActionItemView> {
    const { id } = item;
    const before = told(await this.detail(tx, id));
    await this.items.change(tx, item, change);
    await this.audit.record(tx, {
      subject: { kind: 'action_item', id },
      action,
      before,
      after: told(await this.detail(tx, id)),
    });
    await this.restate(tx, id);
    return this.view(tx, id, notices);
  }

  private progressed(item: ActionItem, input: Partial<Progress> & { evidence?: string | null }): Partial<ItemFields> {
    const evidence = input.evidence === undefined ? {} : { evidence: input.evidence };
    if ((input.state ?? input.progress ?? null) === null) return evidence;
    const now = settleProgress(item, { state: input.state ?? undefined, progress: input.progress ?? undefined });
    const completedAt = now.state === 'done' ? (item.completedAt ?? this.clock.now()) : null;
    return { ...now, ...evidence, completedAt };
  }

  /** The owner is reminded by the due moment of now; nobody is of what is settled or owned by nobody. */
  private async restate(tx: TenantTx, id: string): Promise<void> {
    const { state, due, owner } = await this.detail(tx, id);
    const subject = { kind: 'action_item', id };
    if (isSettled(state)) return this.reminders.end(tx, subject, state === 'done' ? 'completed' : 'cancelled');
    const recipients = owner ? [owner.id] : [];
    await this.reminders.state(tx, {
      subject,
      kind: 'action_item.due',
      due: { date: due.date, at: new Date(due.at) },
      recipients,
      ...(owner === null && { whyGone: () => 'no_owner' as const }),
    });
  }

  private async locked(tx: TenantTx, id: string, version: number): Promise<ActionItem> {
    const item = await this.items.lock(tx, id);
    if (!item) throw notFound();
    if (item.version !== version) throw staleVersion({}, { current: await this.view(tx, id) });
    return item;
  }

  private async detail(tx: TenantTx, id: string): Promise<ActionItemDetail> {
    return (await this.queries.detail(tx, id))!;
  }
}

const EMPTY = {
  description: null,
  ownerId: null,
  meetingId: null,
  bodyId: null,
  responsibleSide: 'ours',
  priority: 'normal',
  state: 'open',
  progress: 0,
  completedAt: null,
  evidence: null,
  letterDate: null,
  letterNumber: null,
} as const;

const EMPTIED = ['description', 'ownerId', 'meetingId', 'bodyId', 'letterDate', 'letterNumber'] as const;
const CHOSEN = ['responsibleSide', 'priority'] as const;

/** The facts a client named; what it left out stays as it is, and a choice cannot be emptied. */
function given(input: ChangedActionItem | NewActionItem): Partial<ItemFields> {
  const emptied = EMPTIED.filter((field) => input[field] !== undefined);
  const chosen = CHOSEN.filter((field) => (input[field] ?? null) !== null);
  return Object.fromEntries([...emptied, ...chosen].map((field) => [field, input[field]]));
}

function titled(item: ActionItem, title: ChangedActionItem['title']): Pick<ActionItem, 'titleEn' | 'titleTr'> {
  const titleEn = title?.en === undefined ? item.titleEn : title.en;
  const titleTr = title?.tr === undefined ? item.titleTr : title.tr;
  assertNamed({ en: titleEn, tr: titleTr }, 'title');
  return { titleEn, titleTr };
}

/** Who gives an item to its owner answers for it. */
const ownedAnew = (tx: TenantTx): Pick<ItemFields, 'assignedByMemberId'> => ({
  assignedByMemberId: tx.actor.memberId,
});

function dueOf(
  tx: TenantTx,
  due: NewDue,
): { due: Pick<ActionItem, 'dueDate' | 'dueTime' | 'dueZone' | 'dueAt'>; notices: Notice[] } {
  const { instant, notices } = statedInstant('due.time', due, tx.actor.language);
  return { due: { dueDate: due.date, dueTime: due.time, dueZone: due.zone, dueAt: instant }, notices };
}

/** An item as its history tells it, without what only counts. */
function told({ id: _, version: __, isDemo: ___, ...facts }: ActionItemDetail): object {
  return facts;
}
