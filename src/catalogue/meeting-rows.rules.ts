import type { Catalogue, FileSeries, FileSession } from './catalogue.types.js';
import { origin, ref, refOrNull, type CatalogueRow } from './rows.rules.js';

/** Series with their cadence as stated, never a date; and past sessions, which are the only dated ones. */
export function meetingRows(c: Catalogue): CatalogueRow[] {
  const series = new Map(c.series.map((one) => [one.id, one]));
  return [...c.series.map(seriesRow), ...c.sessions.map((one) => sessionRow(one, series.get(one.series_id)!))];
}

function ownerOf({ owner_type, owner_id }: FileSeries) {
  return {
    body_id: owner_type === 'body' ? ref(`bodies/${owner_id}`) : null,
    organization_id: owner_type === 'organization' ? ref(`organizations/${owner_id}`) : null,
  };
}

function seriesRow(one: FileSeries): CatalogueRow {
  const { cadence, dates_announced_by, usual_place, host_rule } = one;
  const values = {
    ...{ title_en: one.title.en, title_tr: one.title.tr, notes: one.notes.map(({ en }) => en) },
    ...ownerOf(one),
    mechanism_type_id: one.owner_type === 'mechanism' ? ref(`mechanism_types/${one.owner_id}`) : null,
    ...{
      cadence_kind: cadence.kind,
      cadence_times: cadence.times,
      cadence_period: cadence.period,
      cadence_statement: cadence.statement.en,
    },
    usual_month: cadence.usual_month ?? null,
    dates_announced_by: dates_announced_by?.value.en ?? null,
    usual_city: usual_place?.value ?? null,
    usual_country: usual_place?.country ?? null,
    host_rule: host_rule?.value.en ?? null,
    participants: one.participants.map((p) => ({
      institutionId: refOrNull(`institutions/${p.institution_id}`),
      role: p.role,
      ...origin(p),
    })),
    topics: one.topics.map((t) => ({ en: t.name.en, tr: t.name.tr, ...origin(t) })),
    duties: one.duties.map((d) => ({ text: d.text.en, ...origin(d, { prose: [d.text] }) })),
    ...origin(one, {
      fields: { cadence, datesAnnouncedBy: dates_announced_by, usualPlace: usual_place, hostRule: host_rule },
      prose: [cadence.statement, dates_announced_by?.value, host_rule?.value, ...one.notes],
    }),
  };
  return { entry: `meeting_series/${one.id}`, table: 'series', values };
}

/** All day: no source states an hour. */
function sessionRow(one: FileSession, series: FileSeries): CatalogueRow {
  const isWindow = one.status === 'tentative_window';
  const values = {
    series_id: refOrNull(`meeting_series/${one.series_id}`),
    ...ownerOf(series),
    mechanism_id: one.mechanism_id ? ref(`instruments/${one.mechanism_id}`) : null,
    ...{
      label_en: one.label.en,
      label_tr: one.label.tr,
      number_label: one.number === null ? null : String(one.number),
      kind: one.kind,
    },
    state: isWindow ? 'window' : one.status,
    state_reason: one.status === 'cancelled' ? (one.note?.en ?? null) : null,
    notes: one.status === 'cancelled' ? null : (one.note?.en ?? null),
    ...{ mode: one.mode, city: one.city, country: one.country },
    replaces_id: refOrNull(one.replaces_id && `historical_sessions/${one.replaces_id}`),
    ...origin(one, { prose: [one.note] }),
  };
  const firmness = isWindow ? 'window' : one.status === 'held' ? 'confirmed' : 'tentative';
  return {
    entry: `historical_sessions/${one.id}`,
    table: 'meetings',
    values,
    date: { firmness, start_date: one.start, end_date: one.end },
  };
}
