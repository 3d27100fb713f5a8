import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionItemView } from '../../api';
import { EditDrawer } from '../../components/form/edit-drawer';
import { Notice } from '../../components/form/save-notice';
import { History } from '../../components/history';
import { TextLink } from '../../components/link';
import { DeadlineMark } from '../../components/marks/deadline-mark';
import { SideMark } from '../../components/marks/side-mark';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { inLanguage } from '../../lib/i18n';
import { now } from '../../lib/now';
import { useDates, useLanguage } from '../../lib/use-dates';
import { wallMoment } from '../../lib/zones';
import { useMay } from '../identity/use-may';
import { itemQuery } from './action-items.queries';
import { dueState } from './due.rules';
import { ItemActs, useItemActs } from './item-acts';
import { useDueWords } from './item-due';
import { ItemFacts } from './item-facts';
import { ItemForm } from './item-form';
import { OwnerMuted } from './owner-muted';
import { ProgressForm } from './progress-form';
import classes from './items.module.css';

/** One commitment: who owes it, until when, how far it is, and what became of it. */
export function ItemPage() {
  const { t } = useTranslation();
  const { itemId } = useParams({ from: '/signed-in/action-items/$itemId' });
  const { edit } = useSearch({ from: '/signed-in/action-items/$itemId' });
  const navigate = useNavigate({ from: '/action-items/$itemId' });
  const readScope = useMay('action-items:read') ? 'office' : 'own';
  const { data: item } = useSuspenseQuery(itemQuery(itemId, readScope));
  const language = useLanguage();
  const acts = useItemActs(item);
  const open = (editing: boolean) => void navigate({ search: editing ? { edit: true } : {}, replace: true });
  return (
    <>
      <PageHeader
        title={inLanguage(item.title, language)}
        trail={[
          <TextLink key="items" look="plain" to="/action-items">
            {t('nav.actionItems')}
          </TextLink>,
          ...originTrail(item, readScope === 'office', language),
        ]}
        state={<State item={item} />}
        actions={
          <ItemActs
            item={item}
            acts={acts}
            editButton={
              item.can.edit && (
                <Button variant="default" onClick={() => open(true)}>
                  {t('action.edit')}
                </Button>
              )
            }
          />
        }
      />
      {acts.outcome}
      {item.notices.map((notice) => (
        <Notice key={notice.code} tone="ochre" title={notice.message} />
      ))}
      <OwnerMuted item={item} />
      <ItemFacts item={item} withLinks={readScope === 'office'} />
      <div className={classes.columns}>
        <div>
          {item.description && (
            <Section title={t('items.description')}>
              <p className={classes.text}>{item.description}</p>
            </Section>
          )}
          <HowFar item={item} />
        </div>
        <Happened item={item} />
      </div>
      {item.can.edit && (
        <EditDrawer title={t('items.edit')} opened={edit === true} onClose={() => open(false)}>
          {({ onDirty, close }) => (
            <ItemForm item={item} onDirty={onDirty} onCancel={close} onSaved={() => open(false)} />
          )}
        </EditDrawer>
      )}
    </>
  );
}

function originTrail({ body, meeting }: ActionItemView, linked: boolean, language: 'en' | 'tr') {
  if (!linked) return [];
  return [
    body && (
      <TextLink key="body" look="plain" to="/organizations/bodies/$bodyId" params={{ bodyId: body.id }}>
        {inLanguage(body.acronym, language) || inLanguage(body.name, language)}
      </TextLink>
    ),
    meeting && (
      <TextLink key="meeting" look="plain" to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
        {inLanguage(meeting.title, language)}
      </TextLink>
    ),
  ].filter((step) => step !== null);
}

function State({ item }: { item: ActionItemView }) {
  const { t } = useTranslation();
  const { dates, zone, daysUntil } = useDates();
  const dueWords = useDueWords();
  const state = dueState(item, now());
  const days = daysUntil(wallMoment(item.due.at, zone).date);
  const word = {
    met: dueWords(item),
    late: days < 0 ? dates.due(days) : t('deadline.late'),
    paused: t('itemState.waiting'),
    soon: `${t(`itemState.${item.state}`)}, ${dates.upcoming(days)}`,
    open: t(`itemState.${item.state}`),
  }[state];
  return (
    <>
      {item.state === 'cancelled' ? (
        <span className={classes.state}>{word}</span>
      ) : (
        <DeadlineMark layer="inside" state={state} word={word} />
      )}
      {state === 'late' && item.state !== 'open' && <span>{t(`itemState.${item.state}`)}</span>}
      <SideMark side={item.responsibleSide} />
      {item.isDemo && <span>{t('items.demo')}</span>}
    </>
  );
}

/** Progress and evidence: told here by whoever may, shown to everybody else. */
function HowFar({ item }: { item: ActionItemView }) {
  const { t } = useTranslation();
  const writable = item.can.progress && item.state !== 'cancelled';
  return (
    <Section title={writable ? t('items.howFar') : t('items.evidence')}>
      {writable ? (
        <ProgressOf item={item} />
      ) : item.evidence ? (
        <p className={classes.text}>{item.evidence}</p>
      ) : (
        <EmptyState>{t('items.noEvidence')}</EmptyState>
      )}
    </Section>
  );
}

/** A newer version of somebody else's begins the form anew, unless something is typed in it: then the save finds out and asks. */
function ProgressOf({ item }: { item: ActionItemView }) {
  const [base, setBase] = useState(item);
  const [dirty, setDirty] = useState(false);
  const [own, setOwn] = useState(item.version);
  if (!dirty && base.version !== item.version && own !== item.version) setBase(item);
  return <ProgressForm key={base.version} item={base} onDirty={setDirty} onSaved={setOwn} />;
}

function Happened({ item }: { item: ActionItemView }) {
  const { t } = useTranslation();
  const seesHistory = useMay('history:read');
  const seesMails = useMay('reminders:read');
  if (!seesHistory) return null;
  return (
    <Section
      title={t('history.title')}
      link={
        seesMails && (
          <TextLink to="/reminders" search={{ subjectKind: 'action_item', subjectId: item.id }}>
            {t('items.mails')}
          </TextLink>
        )
      }
    >
      <History kind="action_item" id={item.id} />
    </Section>
  );
}
