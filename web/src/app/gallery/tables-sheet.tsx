import { Button } from '@mantine/core';
import { useState } from 'react';
import { DateLine } from '../../components/date-line';
import { FactsBar } from '../../components/facts-bar';
import { LedgerTable, type Sort } from '../../components/ledger-table';
import { DeadlineMark } from '../../components/marks/deadline-mark';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { ReplyMark } from '../../components/marks/reply-mark';
import { SideMark, type Side } from '../../components/marks/side-mark';
import { PageHeader } from '../../components/page-header';
import { PersonLine } from '../../components/person-line';
import { Section } from '../../components/section';
import { EmptyState, ErrorState, RowsSkeleton } from '../../components/states';
import { Problem } from '../../lib/problem';
import { useDates } from '../../lib/use-dates';
import { MEETINGS } from './gallery-meetings';

interface Item {
  id: string;
  title: string;
  side: Side;
  owner: string;
  due: string;
}

const ITEMS: Item[] = [
  {
    id: '1',
    title: 'Training for 25 SME consultants in Tashkent',
    side: 'ours',
    owner: 'Şule Varsayımcı',
    due: '2027-04-30',
  },
  {
    id: '2',
    title: 'Matching event, furniture and textile',
    side: 'both',
    owner: 'Büşra Tasarımcıoğulları',
    due: '2027-06-11',
  },
  {
    id: '3',
    title: 'Send the support brochure in Uzbek and Russian',
    side: 'ours',
    owner: 'Işıl Denemeci',
    due: '2027-04-02',
  },
];

export function TablesSheet() {
  const [sort, setSort] = useState<Sort>({ key: 'due', descending: false });
  const { dates, daysUntil, zone } = useDates();
  const [leed] = MEETINGS.filter((meeting) => meeting.id === 'leed');
  const date = leed?.date;
  return (
    <>
      <PageHeader
        title="LEED Directing Committee, 100th session"
        trail={[
          <a key="1" href="#main">
            OECD
          </a>,
          <a key="2" href="#main">
            CFE
          </a>,
          <a key="3" href="#main">
            LEED
          </a>,
        ]}
        state={
          <>
            <MeetingMark state="confirmed" strong /> <span>since 29 March, by letter; before: window 3–14 May</span>
          </>
        }
        actions={
          <>
            <Button>Assign attendees</Button>
            <Button variant="default">Change date</Button>
          </>
        }
      />
      {date && (
        <FactsBar
          facts={[
            {
              label: 'When, in Paris',
              value: dates.range(date.startDate, date.endDate),
              detail: dates.hours({ ...date, endTime: '17:00' }),
              serif: true,
            },
            {
              label: 'Here, İstanbul',
              value: '10:30',
              detail: date.startsAt && date.zone && dates.difference(date.zone, zone, date.startsAt),
              serif: true,
            },
            { label: 'Place', value: 'Paris, France', detail: 'OECD, 2 rue André-Pascal' },
            { label: 'Mode', value: 'In person', detail: 'quota 4' },
            { label: 'Letter', value: dates.day('2027-03-22'), detail: 'E-48127305-724.01-1182' },
            { label: 'Days left', value: '20', serif: true },
          ]}
        />
      )}
      {date && (
        <p>
          <DateLine date={date} place="Paris" />
        </p>
      )}
      <Section title="Items" note="3">
        <LedgerTable
          label="Items"
          rows={ITEMS}
          rowKey={(item) => item.id}
          sort={sort}
          onSort={setSort}
          selected="2"
          columns={[
            { key: 'title', header: 'Item', phone: 'name', cell: (item) => <strong>{item.title}</strong> },
            { key: 'side', header: 'Side', phone: 'rest', cell: (item) => <SideMark side={item.side} /> },
            { key: 'owner', header: 'Owner', phone: 'rest', sortable: true, cell: (item) => item.owner },
            {
              key: 'due',
              header: 'Due',
              phone: 'end',
              sortable: true,
              cell: (item) => (
                <DeadlineMark
                  layer="inside"
                  state={daysUntil(item.due) < 0 ? 'late' : 'open'}
                  word={dates.day(item.due, { year: false })}
                />
              ),
            },
          ]}
        />
      </Section>
      <Section title="Delegation">
        <LedgerTable
          label="Delegation"
          rowKey={(row) => row}
          groups={[{ title: 'Named', rows: ['İsmail Kurgusal', 'Ümit Farazi'] }]}
          columns={[
            { key: 'role', header: 'Role', phone: 'rest', cell: () => 'Head' },
            {
              key: 'name',
              header: 'Person',
              phone: 'name',
              cell: (row) => <PersonLine name={row} title="Head of Department" institution="KOSGEB" />,
            },
            { key: 'reply', header: 'Reply', phone: 'end', cell: () => <ReplyMark reply="accepted" /> },
          ]}
        />
      </Section>
      <Section title="Nothing here yet">
        <EmptyState link={<a href="#main">Add the first agenda item.</a>}>The agenda will stand here.</EmptyState>
      </Section>
      <Section title="Failed">
        <ErrorState
          error={new Problem(500, { detail: 'The server could not finish this.', requestId: 'req-7f3a' })}
          retry={() => undefined}
        />
      </Section>
      <Section title="Coming">
        <RowsSkeleton rows={3} />
      </Section>
    </>
  );
}
