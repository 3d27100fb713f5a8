import { COMING_MEETINGS } from './coming-meetings.rules.js';
import type { DemoOffice } from './demo.types.js';
import { KOSGEB_ITEMS } from './kosgeb-items.rules.js';
import { KOSGEB_PEOPLE } from './kosgeb-people.rules.js';
import { PAST_MEETINGS } from './past-meetings.rules.js';

/** The demo office: the real catalogue, invented people, invented dates. */
export const KOSGEB: DemoOffice = {
  slug: 'kosgeb',
  name: { en: 'KOSGEB', tr: 'KOSGEB' },
  home: 'institutions/kosgeb',
  people: KOSGEB_PEOPLE,
  meetings: [...COMING_MEETINGS, ...PAST_MEETINGS],
  items: KOSGEB_ITEMS,
};
