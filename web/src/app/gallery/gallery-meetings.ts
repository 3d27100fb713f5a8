import type { MeetingRow as MeetingListItem } from '../../api';

interface Sketch {
  id: string;
  label: [en: string, tr: string];
  body: [en: string, tr: string];
  organization: string;
  state: MeetingListItem['state'];
  days: [start: string, end: string];
  time: string | null;
  startsAt: string | null;
  zone: string;
  city: string | null;
  mode?: MeetingListItem['mode'];
  assigned: number;
  head?: boolean;
}

function meeting(sketch: Sketch): MeetingListItem {
  const [en, tr] = sketch.label;
  return {
    id: sketch.id,
    title: { en, tr },
    label: { en, tr },
    body: {
      id: `body-${sketch.id}`,
      name: { en: sketch.body[0], tr: sketch.body[1] },
      acronym: { en: null, tr: null },
      organization: {
        id: sketch.organization,
        acronym: { en: sketch.organization, tr: null },
        name: { en: sketch.organization, tr: null },
      },
    },
    state: sketch.state,
    date: {
      firmness: sketch.state === 'window' ? 'window' : sketch.state === 'tentative' ? 'tentative' : 'confirmed',
      startDate: sketch.days[0],
      endDate: sketch.days[1],
      startTime: sketch.time,
      endTime: null,
      zone: sketch.zone,
      startsAt: sketch.startsAt,
      endsAt: null,
    },
    city: sketch.city,
    country: null,
    mode: sketch.mode ?? 'in_person',
    organization: null,
    mechanism: null,
    delegation: { assigned: sketch.assigned, hasHead: sketch.head ?? true, accepted: 0 },
    my: null,
    isDemo: false,
    isUnclosed: false,
    kind: 'session',
    numberLabel: null,
    venue: null,
  };
}

/** Invented dates, as in the drawings. */
export const MEETINGS: MeetingListItem[] = [
  meeting({
    id: 'trade',
    label: ['COMCEC Trade Working Group', 'İSEDAK Ticaret Çalışma Grubu'],
    body: ['Trade Working Group', 'Ticaret Çalışma Grubu'],
    organization: 'COMCEC',
    state: 'confirmed',
    days: ['2027-04-15', '2027-04-15'],
    time: '10:00',
    startsAt: '2027-04-15T07:00:00Z',
    zone: 'Europe/Istanbul',
    city: 'Ankara',
    assigned: 3,
  }),
  meeting({
    id: 'ots',
    label: ['OTS information exchange programme', 'TDT bilgi değişim programı'],
    body: ['SME activities', 'KOBİ faaliyetleri'],
    organization: 'OTS',
    state: 'confirmed',
    days: ['2027-04-27', '2027-04-29'],
    time: null,
    startsAt: null,
    zone: 'Asia/Bishkek',
    city: 'Bişkek',
    assigned: 2,
  }),
  meeting({
    id: 'uncitral',
    label: ['UNCITRAL Working Group I', 'UNCITRAL I. Çalışma Grubu'],
    body: ['Working Group I', 'I. Çalışma Grubu'],
    organization: 'UN',
    state: 'confirmed',
    days: ['2027-05-03', '2027-05-07'],
    time: '10:00',
    startsAt: '2027-05-03T14:00:00Z',
    zone: 'America/New_York',
    city: 'New York',
    assigned: 1,
  }),
  meeting({
    id: 'leed',
    label: ['LEED Directing Committee', 'LEED Yönlendirme Komitesi'],
    body: ['LEED', 'LEED'],
    organization: 'OECD',
    state: 'confirmed',
    days: ['2027-05-04', '2027-05-05'],
    time: '09:30',
    startsAt: '2027-05-04T07:30:00Z',
    zone: 'Europe/Paris',
    city: 'Paris',
    assigned: 4,
  }),
  meeting({
    id: 'followup',
    label: ['COMCEC Follow-up Committee', 'İSEDAK İzleme Komitesi'],
    body: ['Follow-up Committee', 'İzleme Komitesi'],
    organization: 'COMCEC',
    state: 'confirmed',
    days: ['2027-05-11', '2027-05-12'],
    time: '09:30',
    startsAt: '2027-05-11T06:30:00Z',
    zone: 'Europe/Istanbul',
    city: 'Ankara',
    assigned: 2,
    head: false,
  }),
  meeting({
    id: 'd8',
    label: ['D-8 Working Group on Industrial Cooperation', 'D-8 Sanayi İşbirliği Çalışma Grubu'],
    body: ['WGIC', 'Sanayi İşbirliği ÇG'],
    organization: 'D-8',
    state: 'tentative',
    days: ['2027-06-29', '2027-07-01'],
    time: null,
    startsAt: null,
    zone: 'Asia/Jakarta',
    city: 'Jakarta',
    assigned: 0,
  }),
  meeting({
    id: 'finance',
    label: ['Steering Group on SME financing', 'KOBİ Finansmanı Yönlendirme Grubu'],
    body: ['Steering Group', 'Yönlendirme Grubu'],
    organization: 'OECD',
    state: 'tentative',
    days: ['2027-06-08', '2027-06-08'],
    time: '14:00',
    startsAt: '2027-06-08T12:00:00Z',
    zone: 'Europe/Paris',
    city: null,
    mode: 'virtual',
    assigned: 0,
  }),
];
