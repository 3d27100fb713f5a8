import { useTranslation } from 'react-i18next';
import type { ActionItemRow } from '../../api';
import { LedgerTable, type Column } from '../../components/ledger-table';
import { TextLink } from '../../components/link';
import { SideMark } from '../../components/marks/side-mark';
import { inLanguage, type Language } from '../../lib/i18n';
import { now } from '../../lib/now';
import { useLanguage } from '../../lib/use-dates';
import { byDue, isSettled } from './due.rules';
import { ItemDue, ItemProgress } from './item-due';
import classes from './items.module.css';

/** Items under what is late, what is near, what can wait and what is done. */
export function ItemsTable({ items, withOwner }: { items: ActionItemRow[]; withOwner: boolean }) {
  const { t } = useTranslation();
  const columns = useColumns(withOwner);
  const groups = byDue(items, now()).map(({ group, items: rows }) => ({
    title: (
      <span className={classes.group}>
        {t(`items.group.${group}`)} <span>{rows.length}</span>
      </span>
    ),
    rows,
  }));
  return <LedgerTable label={t('nav.actionItems')} columns={columns} groups={groups} rowKey={(item) => item.id} />;
}

function useColumns(withOwner: boolean): Column<ActionItemRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: Column<ActionItemRow>[] = [
    {
      key: 'title',
      header: t('items.item'),
      phone: 'name',
      width: '34%',
      cell: (item) => (
        <div className={isSettled(item) ? classes.settled : undefined}>
          <TextLink look="title" to="/action-items/$itemId" params={{ itemId: item.id }}>
            {inLanguage(item.title, language)}
          </TextLink>
          <div className={classes.second}>
            {[
              originOf(item, language),
              item.state === 'waiting' && t('itemState.waiting'),
              item.isDemo && t('items.demo'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
      ),
    },
    {
      key: 'side',
      header: t('items.side'),
      phone: 'rest',
      width: '11%',
      cell: (item) => <SideMark side={item.responsibleSide} />,
    },
    {
      key: 'priority',
      header: t('items.priority'),
      phone: 'rest',
      width: '9%',
      cell: ({ priority }) => <span className={classes[priority]}>{t(`priority.${priority}`)}</span>,
    },
  ];
  if (withOwner)
    columns.push({
      key: 'owner',
      header: t('items.owner'),
      phone: 'rest',
      width: '16%',
      cell: (item) => <Owner item={item} />,
    });
  columns.push(
    { key: 'due', header: t('items.due'), phone: 'end', width: '18%', cell: (item) => <ItemDue item={item} /> },
    {
      key: 'progress',
      header: t('items.progress'),
      phone: 'rest',
      cell: ({ progress }) => (
        <span data-nought={progress === 0 || undefined} className={classes.far}>
          <ItemProgress progress={progress} />
        </span>
      ),
    },
  );
  return columns;
}

function Owner({ item }: { item: ActionItemRow }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!item.owner) return <>{t('items.noOwner')}</>;
  const { name, institution } = item.owner;
  return (
    <>
      {name}
      <span className={classes.institution}>{institution.acronym ?? inLanguage(institution.name, language)}</span>
    </>
  );
}

/** The meeting it comes from, else its body. */
function originOf({ meeting, body }: ActionItemRow, language: Language): string | null {
  if (meeting) return inLanguage(meeting.title, language);
  return body && (inLanguage(body.acronym, language) || inLanguage(body.name, language));
}
