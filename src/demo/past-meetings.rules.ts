import type { DemoMeeting } from './demo.types.js';

/** What the delegates went to lately, on invented dates. */
export const PAST_MEETINGS: DemoMeeting[] = [
  {
    key: 'leed-past',
    of: 'bodies/oecd-leed',
    label: { en: 'LEED Directing Committee', tr: 'LEED Yönlendirme Komitesi' },
    numberLabel: '99',
    kind: 'session',
    mode: 'in_person',
    ...{ city: 'Paris', country: 'FR', zone: 'Europe/Paris', venue: 'OECD, 2 rue André-Pascal' },
    date: { firmness: 'confirmed', from: { in: -176, weekday: 2 }, days: 2, hours: ['09:30', '17:00'] },
    held: true,
    seats: [
      ['ismail', 'head_of_delegation'],
      ['sule', 'delegate'],
      ['cagri', 'delegate'],
    ],
  },
  {
    key: 'csmee-past',
    of: 'bodies/oecd-csmee',
    series: 'meeting_series/csmee-sessions',
    label: { en: 'CSMEE session', tr: 'CSMEE toplantısı' },
    numberLabel: '12',
    kind: 'session',
    mode: 'in_person',
    ...{ city: 'Paris', country: 'FR', zone: 'Europe/Paris' },
    date: { firmness: 'confirmed', from: { in: -41, weekday: 3 }, days: 2, hours: ['09:30', '17:30'] },
    held: true,
    seats: [
      ['ismail', 'head_of_delegation'],
      ['isil', 'delegate'],
    ],
  },
  {
    key: 'ots-past',
    of: 'organizations/ots',
    label: { en: 'Meeting of the heads of SME agencies of the OTS', tr: 'TDT KOBİ kuruluşları başkanları toplantısı' },
    kind: 'session',
    mode: 'in_person',
    ...{ city: 'Tashkent', country: 'UZ', zone: 'Asia/Tashkent' },
    date: { firmness: 'confirmed', from: { in: -9, weekday: 2 }, days: 2, hours: ['10:00', '17:00'] },
    held: true,
    seats: [
      ['oguzhan', 'head_of_delegation'],
      ['sule', 'delegate'],
    ],
  },
];
