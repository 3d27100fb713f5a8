import type { Answer, Client } from '../../support/client.js';

/** A page to look at: its name in the photographs, its route in the web, and its address in the demo office. */
export interface Place {
  name: string;
  route: string;
  address: string;
}

type Found = Record<
  'series' | 'meeting' | 'undated' | 'item' | 'late' | 'organization' | 'body' | 'person' | 'institution' | 'mail',
  string
>;

const place = (name: string, route: string, address = route): Place => ({ name, route, address });

/** Everything a coordinator may open. */
export async function workPlaces(coordinator: Client): Promise<Place[]> {
  const found = await find(coordinator);
  const year = new Date().getFullYear();
  return [
    place('home', '/'),
    place('calendar', '/calendar'),
    place('calendar-next-year', '/calendar', `/calendar?year=${year + 1}`),
    place('meetings', '/meetings'),
    place('meetings-past', '/meetings', '/meetings?view=past'),
    place('meetings-mine', '/meetings/mine'),
    place('meeting-new', '/meetings/new'),
    place('meeting', '/meetings/$meetingId', `/meetings/${found.meeting}`),
    place('meeting-assign', '/meetings/$meetingId', `/meetings/${found.meeting}?assign=true`),
    place('meeting-postponed', '/meetings/$meetingId', `/meetings/${found.undated}`),
    place('action-items', '/action-items'),
    place('action-item-new', '/action-items', '/action-items?add=true'),
    place('action-item', '/action-items/$itemId', `/action-items/${found.item}`),
    place('action-item-late', '/action-items/$itemId', `/action-items/${found.late}`),
    place('attention-sessions', '/attention/sessions'),
    place('attention-declined', '/attention/declined'),
    place('attention-replies', '/attention/replies'),
    place('attention-clashes', '/attention/clashes'),
    place('organizations', '/organizations'),
    place('organization', '/organizations/$organizationId', `/organizations/${found.organization}`),
    place('body', '/organizations/bodies/$bodyId', `/organizations/bodies/${found.body}`),
    place('series', '/organizations/series/$seriesId', `/organizations/series/${found.series}`),
    place('mechanisms', '/organizations/mechanisms'),
    place('people', '/people'),
    place('person', '/people/$personId', `/people/${found.person}`),
    place('institutions', '/people/institutions'),
    place('institution', '/people/institutions/$institutionId', `/people/institutions/${found.institution}`),
    place('reminders', '/reminders'),
    place('reminders-mail', '/reminders', `/reminders?state=sent&order=latest&reminder=${found.mail}`),
    place('reminders-policies', '/reminders/policies'),
    place('reminders-addresses', '/reminders/addresses'),
    place('unknown-address', '/$', '/nowhere'),
  ];
}

export const SETTINGS_PLACES: Place[] = [
  'profile',
  'sessions',
  'office',
  'members',
  'catalogue',
  'activity-types',
  'countries',
  'history',
].map((page) => place(`settings-${page}`, `/settings/${page}`));

/** What stands before the door; the links in mails are shown as those see them whose link is too old. */
export const DOOR_PLACES: Place[] = [
  place('sign-in', '/sign-in'),
  place('reset', '/reset'),
  place('reset-password-dead-link', '/reset-password'),
  place('invitation-dead-link', '/invitation'),
  place('email-change-dead-link', '/email-change'),
  place('reply-dead-link', '/reply'),
  place('mute-dead-link', '/mute'),
];

async function find(client: Client): Promise<Found> {
  const [meetings, undated, items, late, tree, persons, institutions, mails, series] = await Promise.all([
    client.get('/api/meetings?limit=50'),
    client.get('/api/meetings?state=postponed'),
    client.get('/api/action-items?limit=50'),
    client.get('/api/action-items?due=overdue'),
    client.get('/api/organizations/tree'),
    client.get('/api/persons?limit=50'),
    client.get('/api/institutions?limit=100'),
    client.get('/api/reminders?state=sent&order=latest&limit=1'),
    client.get('/api/series?limit=100'),
  ]);
  const leed = one(
    meetings,
    ({ label, numberLabel }) => label.en === 'LEED Directing Committee' && numberLabel === '100',
  );
  return {
    meeting: leed.id,
    undated: one(undated).id,
    item: one(items, ({ meeting }) => meeting?.id === leed.id).id,
    late: one(late).id,
    organization: one(tree, ({ acronym }) => acronym?.en === 'OECD').id,
    body: leed.body.id,
    series: one(series, ({ body }) => body?.id === leed.body.id).id,
    person: one(persons, ({ name }) => name === 'Şule Varsayımcı').id,
    institution: one(institutions, ({ acronym }) => acronym === 'İŞKUR').id,
    mail: one(mails).id,
  };
}

function one({ status, body }: Answer, fits: (one: any) => boolean = () => true): any {
  const found = (body.items as unknown[] | undefined)?.find(fits);
  if (!found)
    throw new Error(
      `The demo office has no such thing; the answer was ${status}: ${JSON.stringify(body).slice(0, 400)}`,
    );
  return found;
}
