import type { Said } from '../../platform/i18n/language.js';

export const ACTIVITY_GROUPS = {
  meeting: { en: 'Meetings', tr: 'Toplantılar' },
  capacity: { en: 'Capacity building', tr: 'Kapasite geliştirme' },
  business: { en: 'Business matching', tr: 'İş eşleştirme' },
  instrument: { en: 'Instruments', tr: 'Belgeler' },
  contribution: { en: 'Contributions', tr: 'Katkılar' },
  follow_up: { en: 'Follow-up', tr: 'İzleme' },
  activity: { en: 'Other activities', tr: 'Diğer faaliyetler' },
} as const satisfies Record<string, Said>;

export type ActivityGroup = keyof typeof ACTIVITY_GROUPS;
