import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { noteServerTime } from '../../lib/now';
import { ReaderZone, useLanguage } from '../../lib/use-dates';
import { ICONS, type NavItem } from '../shell/navigation';
import { Shell } from '../shell/shell';

/** The day of the drawings, so that a photograph can be laid beside them. */
noteServerTime('2027-04-14T07:00:00Z');

const sheets: Record<string, ComponentType> = {
  coordinator: lazy(() => import('./coordinator-sheet').then((m) => ({ default: m.CoordinatorSheet }))),
  delegate: lazy(() => import('./delegate-sheet').then((m) => ({ default: m.DelegateSheet }))),
  year: lazy(() => import('./year-sheet').then((m) => ({ default: m.YearSheet }))),
  crowd: lazy(() => import('./year-sheet').then((m) => ({ default: m.CrowdSheet }))),
  marks: lazy(() => import('./marks-sheet').then((m) => ({ default: m.MarksSheet }))),
  forms: lazy(() => import('./forms-sheet').then((m) => ({ default: m.FormsSheet }))),
  tables: lazy(() => import('./tables-sheet').then((m) => ({ default: m.TablesSheet }))),
};

const sheetLink = (sheet: string) => ({ to: '/gallery/$sheet', params: { sheet } }) as const;

const navigation: readonly NavItem[] = [
  { ...sheetLink('coordinator'), label: 'nav.home', icon: ICONS.home, onPhone: true },
  { ...sheetLink('year'), label: 'nav.calendar', icon: ICONS.calendar, onPhone: true },
  { ...sheetLink('delegate'), label: 'nav.meetings', icon: ICONS.meetings, onPhone: true },
  { ...sheetLink('marks'), label: 'nav.organizations', icon: ICONS.organizations },
  { ...sheetLink('crowd'), label: 'nav.people', icon: ICONS.people },
  {
    ...sheetLink('tables'),
    label: 'nav.actionItems',
    icon: ICONS.actionItems,
    onPhone: true,
  },
  { ...sheetLink('states'), label: 'nav.reminders', icon: ICONS.reminders },
  { ...sheetLink('forms'), label: 'nav.settings', icon: ICONS.settings },
];

export function Gallery() {
  const { sheet } = useParams({ strict: false }) as { sheet?: string };
  const language = useLanguage();
  const Sheet = sheets[sheet ?? ''];
  const account = {
    name: 'Gülşen Örnekoğlu',
    role: language === 'tr' ? 'Dosya sorumlusu' : 'Coordinator',
    office: 'KOSGEB',
    officeId: 'kosgeb',
    offices: [
      { id: 'kosgeb', name: 'KOSGEB' },
      { id: 'deneme', name: 'Deneme Kurumu' },
    ],
    switchOffice: () => undefined,
    signOut: () => undefined,
    chooseLanguage: () => undefined,
    rememberLook: () => undefined,
  };
  return (
    <ReaderZone value="Europe/Istanbul">
      <Shell account={account} navigation={navigation} searchable>
        <Suspense>{Sheet ? <Sheet /> : <p>{Object.keys(sheets).join(', ')}</p>}</Suspense>
      </Shell>
    </ReaderZone>
  );
}
