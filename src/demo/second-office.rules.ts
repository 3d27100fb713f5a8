import type { DemoOffice } from './demo.types.js';

const OWN = 'institutions/ornek-ajansi';

/** A small office beside the first, of an agency that does not exist; two of its members work in both. */
export const SECOND_OFFICE: DemoOffice = {
  slug: 'ornek-ajansi',
  name: { en: 'Example Agency for Research', tr: 'Örnek Araştırma Ajansı' },
  home: OWN,
  people: [
    {
      key: 'gulsen',
      name: 'Gülşen Örnekoğlu',
      title: { en: 'Adviser, part time', tr: 'Danışman (yarı zamanlı)' },
      institution: OWN,
      email: 'coordinator@demo.heyet.example',
      language: 'en',
      account: { name: 'coordinator', role: 'coordinator' },
    },
    {
      key: 'deniz',
      name: 'Deniz Sanalcı',
      title: { en: 'System administrator', tr: 'Sistem Yöneticisi' },
      institution: OWN,
      email: 'admin@demo.heyet.example',
      language: 'en',
      account: { name: 'admin', role: 'administrator' },
    },
    {
      key: 'tulay',
      name: 'Tülay Tasarlıoğlu',
      title: { en: 'Research officer', tr: 'Araştırma Uzmanı' },
      unit: 'Uluslararası İşbirliği',
      institution: OWN,
      email: 'tulay.tasarlioglu@ornek.example',
      language: 'tr',
    },
    {
      key: 'kerem',
      name: 'Kerem Düşselgil',
      title: { en: 'Programme officer', tr: 'Program Sorumlusu' },
      unit: 'Uluslararası İşbirliği',
      institution: OWN,
      email: 'kerem.dusselgil@ornek.example',
      language: 'tr',
    },
  ],
  meetings: [
    {
      key: 'policy',
      of: 'bodies/science-policy',
      label: { en: 'Committee for Scientific and Technological Policy', tr: 'Bilim ve Teknoloji Politikası Komitesi' },
      numberLabel: '126',
      kind: 'session',
      mode: 'in_person',
      ...{ city: 'Paris', country: 'FR', zone: 'Europe/Paris' },
      date: { firmness: 'confirmed', from: { in: 16, weekday: 3 }, days: 2, hours: ['09:30', '17:30'] },
      seats: [
        ['tulay', 'head_of_delegation', 'accepted'],
        ['kerem', 'expert'],
      ],
    },
    {
      key: 'workshop',
      of: 'bodies/science-policy',
      label: { en: 'Workshop on research infrastructure', tr: 'Araştırma altyapıları çalıştayı' },
      kind: 'workshop',
      mode: 'virtual',
      zone: 'Europe/Paris',
      date: { firmness: 'tentative', from: { in: 47, weekday: 2 }, days: 1, hours: ['14:00', '16:00'] },
      seats: [['kerem', 'speaker', 'accepted']],
    },
    {
      key: 'later',
      of: 'bodies/science-policy',
      label: { en: 'Committee for Scientific and Technological Policy', tr: 'Bilim ve Teknoloji Politikası Komitesi' },
      numberLabel: '127',
      kind: 'session',
      mode: 'in_person',
      ...{ city: 'Paris', country: 'FR', zone: 'Europe/Paris' },
      date: { firmness: 'window', from: { in: 180, weekday: 1 }, days: 19 },
    },
  ],
  items: [
    {
      title: { en: 'Position on open data', tr: 'Açık veri konusunda görüş' },
      owner: 'tulay',
      meeting: 'policy',
      due: 9,
    },
    {
      title: { en: 'Slides on the national roadmap', tr: 'Ulusal yol haritası sunumu' },
      owner: 'kerem',
      meeting: 'workshop',
      due: 38,
      state: 'in_progress',
      progress: 20,
    },
    {
      title: { en: 'List of infrastructures, yearly update', tr: 'Altyapı listesi, yıllık güncelleme' },
      owner: 'kerem',
      due: -4,
    },
    {
      title: { en: 'Evaluation form of the last session', tr: 'Son oturumun değerlendirme formu' },
      owner: 'tulay',
      due: -30,
      state: 'done',
      evidence: 'Gönderildi.',
    },
  ],
};
