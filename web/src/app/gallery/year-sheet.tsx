import { Button, SegmentedControl, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo } from 'react';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { PageHeader } from '../../components/page-header';
import { MatrixLegend } from '../../components/year-matrix/matrix-legend';
import { YearMatrix } from '../../components/year-matrix/year-matrix';
import type { MatrixMark, MatrixRow } from '../../components/year-matrix/year-matrix.types';
import { YearPhone } from '../../components/year-matrix/year-phone';
import { addDays } from '../../lib/calendar-days';
import { useDates } from '../../lib/use-dates';

type Sketch = [start: string, end: string, state: MatrixMark['state'], place: string, extra?: Partial<MatrixMark>];

const YEAR: [organization: string, body: string, count: string, marks: Sketch[]][] = [
  [
    'OECD',
    'CSMEE',
    '2',
    [
      ['03-17', '03-18', 'held', 'Paris'],
      ['10-14', '10-15', 'tentative', 'Paris'],
    ],
  ],
  [
    'OECD',
    'LEED Directing Committee',
    '1 of 2',
    [
      ['05-04', '05-05', 'confirmed', 'Paris'],
      [
        '10-12',
        '11-24',
        'expected',
        '',
        { label: '2nd session, not announced', shortLabel: '', alert: true, details: 'x' },
      ],
    ],
  ],
  ['OECD', 'Steering Group, SME finance', '1', [['06-08', '06-08', 'tentative', 'virtual']]],
  [
    'D-8',
    'Industrial Cooperation, WGIC',
    '1',
    [
      [
        '06-29',
        '07-01',
        'tentative',
        'Jakarta',
        { movedFrom: { start: '2027-02-24', end: '2027-02-26', label: 'postponed' } },
      ],
    ],
  ],
  ['D-8', 'SMEs Governmental Bodies', '1', [['06-28', '06-28', 'tentative', 'Jakarta']]],
  ['CICA', 'Business Council and Forum', '1', [['06-10', '06-10', 'confirmed', 'Almaty']]],
  [
    'OTS',
    'SME activities',
    '1',
    [
      ['02-16', '02-17', 'cancelled', 'Baku'],
      ['04-27', '04-29', 'confirmed', 'Bishkek'],
    ],
  ],
  ['ECO', 'Regional Planning Council', '1 of 1', [['01-25', '01-28', 'held', 'Tehran']]],
  ['COMCEC', 'Ministerial Session', '1 of 1', [['11-23', '11-30', 'window', 'İstanbul']]],
  [
    'COMCEC',
    'Trade Working Group',
    '1 of 2',
    [
      ['04-15', '04-15', 'confirmed', 'Ankara'],
      ['09-05', '10-15', 'expected', '', { label: 'usually Sep–Oct' }],
    ],
  ],
  [
    'COMCEC',
    'Focal points',
    '0 of 1',
    [['05-24', '07-04', 'expected', '', { label: 'usually May–Jul, Ankara', alert: true, details: 'x' }]],
  ],
  ['BSEC', 'Working Group on SMEs', '1 of 1', [['09-20', '09-30', 'window', 'İstanbul']]],
  ['KEK', 'Uzbekistan, 9th term', '1', [['04-05', '04-06', 'held', 'Tashkent']]],
  ['KEK', 'Romania, 28th term', '1', [['10-04', '10-15', 'window', 'place open']]],
  ['UN', 'UNCITRAL, WG I', '1', [['05-03', '05-07', 'confirmed', 'New York']]],
  [
    'UN',
    'UNIDO, a packed spring',
    '6',
    [
      ['04-13', '04-14', 'confirmed', 'Vienna'],
      ['04-16', '04-16', 'confirmed', 'Vienna'],
      ['04-19', '04-20', 'confirmed', 'Vienna'],
      ['04-22', '04-23', 'tentative', 'Vienna'],
      ['04-26', '04-26', 'confirmed', 'Geneva'],
      ['12-20', '12-22', 'tentative', 'Vienna'],
    ],
  ],
];

function useRows(): MatrixRow[] {
  const { dates } = useDates();
  return useMemo(
    () =>
      YEAR.map(([organization, body, count, marks]) => ({
        id: body,
        organization,
        body: <a href="#main">{body}</a>,
        bodyName: body,
        count: { text: count, short: /^0 of|1 of 2/.test(count) },
        marks: marks.map(([from, to, state, place, extra]) => {
          const start = `2027-${from}`;
          const end = `2027-${to}`;
          const days = dates.range(start, end, { year: false, width: 'short' }).replace(/\u00a0\p{L}+$/u, '');
          return {
            id: `${body}-${from}`,
            state,
            start,
            end,
            label: place === 'virtual' ? `${days}, virtual` : `${days} ${place}`,
            shortLabel: days,
            name: `${state}: ${body}, ${dates.range(start, end)}, ${place}`,
            title: `${organization} ${body}`,
            ...extra,
            detail: place,
            details: extra?.details ? <ExpectedDetails body={body} /> : undefined,
          };
        }),
      })),
    [dates],
  );
}

function ExpectedDetails({ body }: { body: string }) {
  return (
    <>
      <MeetingMark state="expected" alert />
      <Text component="h2" ff="heading" fw={600} fz={15} mt={4}>
        {body} should meet once more in 2027
      </Text>
      <Text c="dimmed" fz={13}>
        “Held in Paris twice a year”; 1 of 2 announced on day 104 of the year. The last six autumn sessions fell between
        12 October and 24 November.
      </Text>
      <Button variant="default" size="xs" mt={8}>
        Record a date
      </Button>
    </>
  );
}

export function YearSheet() {
  const rows = useRows();
  const phone = useMediaQuery('(max-width: 48em)');
  if (phone) {
    return (
      <>
        <PageHeader title="2027" />
        <YearPhone
          year={2027}
          rows={rows}
          summary={<p>20 meetings</p>}
          linkOf={(mark) => <a href="#main">{mark.title}</a>}
        />
      </>
    );
  }
  return (
    <>
      <PageHeader
        title="2027"
        size="year"
        lead="20 meetings · 8 confirmed · 5 tentative · 3 windows · 3 held"
        actions={<SegmentedControl data={['Month', 'Year', 'List']} defaultValue="Year" />}
      />
      <YearMatrix
        year={2027}
        rows={rows}
        holidays={[{ start: '2027-05-15', end: '2027-05-19', name: 'Kurban Bayramı' }]}
        hrefOf={(mark) => `#${mark.id}`}
        onOpen={() => undefined}
      />
      <MatrixLegend />
    </>
  );
}

/** A thousand meetings, to see whether it still opens at once. */
export function CrowdSheet() {
  const rows = useMemo(
    () =>
      Array.from({ length: 80 }, (_, row) => ({
        id: `row-${row}`,
        organization: `Organization ${Math.floor(row / 4)}`,
        body: `Body ${row}`,
        bodyName: `Body ${row}`,
        count: { text: '13', short: false },
        marks: Array.from({ length: 13 }, (_, index) => {
          const start = addDays('2027-01-02', (index * 27 + row * 7) % 355);
          return {
            id: `${row}-${index}`,
            state: 'confirmed' as const,
            start,
            end: addDays(start, index % 4),
            label: `${Number(start.slice(8))} Paris`,
            shortLabel: String(Number(start.slice(8))),
            name: `Body ${row} ${start}`,
            title: `Body ${row}`,
          };
        }),
      })),
    [],
  );
  return <YearMatrix year={2027} rows={rows} hrefOf={() => '#'} onOpen={() => undefined} />;
}
