import type { LocalText, Said } from '../platform/i18n/language.js';

export const ITEM_STATES = ['open', 'in_progress', 'waiting', 'done', 'cancelled'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export const ITEM_STATE_NAMES: Record<ItemState, Said> = {
  open: { en: 'Open', tr: 'Açık' },
  in_progress: { en: 'In progress', tr: 'Sürüyor' },
  waiting: { en: 'Waiting', tr: 'Beklemede' },
  done: { en: 'Done', tr: 'Tamamlandı' },
  cancelled: { en: 'Cancelled', tr: 'İptal edildi' },
};

export const SIDES = ['ours', 'theirs', 'both'] as const;
export type Side = (typeof SIDES)[number];

export const PRIORITIES = ['low', 'normal', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** The last moment: a day and an hour in a zone, and the instant that follows from them. */
export interface ItemDue {
  date: string;
  time: string;
  zone: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/** An action item as lists and mails show it. */
export interface ActionItemBrief {
  id: string;
  title: LocalText;
  owner: { id: string; name: string; institution: { id: string; name: LocalText; acronym: string | null } } | null;
  meeting: { id: string; title: LocalText } | null;
  body: { id: string; name: LocalText; acronym: LocalText } | null;
  responsibleSide: Side;
  priority: Priority;
  state: ItemState;
  progress: number;
  due: ItemDue;
  completedAt: string | null;
  isDemo: boolean;
  version: number;
}
