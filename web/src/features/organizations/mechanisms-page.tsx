import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar, WordsFilter } from '../../components/filter-bar';
import { EditDrawer } from '../../components/form/edit-drawer';
import { History } from '../../components/history';
import { TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { EmptyState } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { inLanguage } from '../../lib/i18n';
import { writePartial } from '../../lib/partial-dates';
import { useProse } from '../../lib/prose';
import { useDates, useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { useCountryName } from '../people/countries';
import { EntryMarks } from './entry-marks';
import { MechanismForm } from './mechanism-form';
import { kindsNamed } from './mechanism-search.rules';
import { MechanismTypeForm } from './mechanism-type-form';
import { mechanismsQuery } from './organizations.queries';
import { OrganizationTabs } from './organization-tabs';
import { SeriesSection } from './series-section';
import type { Mechanism, MechanismType } from './organization.types';
import classes from './mechanisms.module.css';

/** What is open in the drawer: a kind, one frame of a kind, or a new one of either. */
type Edited =
  { kind: 'type'; type: MechanismType | null } | { kind: 'mechanism'; mechanism: Mechanism | null; typeId: string };

/** The frames of our work with one country or organization, by kind: KEK, memoranda, joint groups, committees. */
export function MechanismsPage() {
  const { t } = useTranslation();
  const { data } = useSuspenseQuery(mechanismsQuery);
  const mayLoad = useMay('catalogue:load');
  const seesHistory = useMay('history:read');
  const [edited, setEdited] = useState<Edited | null>(null);
  const close = () => setEdited(null);
  const { types, items, can } = data;
  const { q = '' } = useSearch({ from: '/signed-in/organizations/mechanisms' });
  const navigate = useNavigate({ from: '/organizations/mechanisms' });
  const find = (words: string) => void navigate({ search: words ? { q: words } : {}, replace: true });
  const found = kindsNamed(types, items, q, useCountryName());
  return (
    <>
      <PageHeader
        title={t('mechanisms.title')}
        lead={t('mechanisms.lead')}
        actions={
          can.edit && <Button onClick={() => setEdited({ kind: 'type', type: null })}>{t('mechanisms.addType')}</Button>
        }
      />
      <OrganizationTabs />
      {types.length === 0 && (
        <EmptyState link={mayLoad && <TextLink to="/settings/catalogue">{t('organizations.loadCatalogue')}</TextLink>}>
          {t('mechanisms.empty')}
        </EmptyState>
      )}
      {types.length > 0 && (
        <FilterBar
          count={t('mechanisms.count', { count: found.reduce((sum, { mechanisms }) => sum + mechanisms.length, 0) })}
        >
          <WordsFilter label={t('mechanisms.find')} value={q} onChange={find} />
        </FilterBar>
      )}
      {types.length > 0 && found.length === 0 && (
        <EmptyState link={<TextButton onClick={() => find('')}>{t('list.clear')}</TextButton>}>
          {t('mechanisms.nothingFound')}
        </EmptyState>
      )}
      <div className={classes.register}>
        {found.map(({ type, mechanisms }) => (
          <TypeSection key={type.id} type={type} mechanisms={mechanisms} canEdit={can.edit} onEdit={setEdited} />
        ))}
        {seesHistory && types.length > 0 && (
          <Section title={t('history.title')}>
            <History kind="mechanism" perPage={5} />
          </Section>
        )}
      </div>
      <EditDrawer title={edited ? t(titleOf(edited)) : ''} opened={edited !== null} onClose={close}>
        {({ onDirty, close: leave }) =>
          edited?.kind === 'type' ? (
            <MechanismTypeForm type={edited.type} onDirty={onDirty} onCancel={leave} onDone={close} />
          ) : (
            edited && (
              <MechanismForm
                mechanism={edited.mechanism}
                typeId={edited.typeId}
                types={types}
                onDirty={onDirty}
                onCancel={leave}
                onDone={close}
              />
            )
          )
        }
      </EditDrawer>
    </>
  );
}

function titleOf(edited: Edited) {
  if (edited.kind === 'type') return edited.type ? 'mechanisms.editType' : 'mechanisms.addType';
  return edited.mechanism ? 'mechanisms.edit' : 'mechanisms.add';
}

interface TypeSectionProps {
  type: MechanismType;
  mechanisms: Mechanism[];
  canEdit: boolean;
  onEdit: (edited: Edited) => void;
}

function TypeSection({ type, mechanisms, canEdit, onEdit }: TypeSectionProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const prose = useProse();
  const name = inLanguage(type.name, language);
  const { abbreviation, coordinator } = type;
  return (
    <div id={type.id} className={classes.type}>
      <Section
        title={abbreviation && !name.includes(abbreviation) ? `${name} (${abbreviation})` : name}
        note={mechanisms.length || undefined}
      >
        <div className={classes.about}>
          {type.description && <p>{prose(type.description, type.source)}</p>}
          {coordinator && (
            <p className={classes.quiet}>
              {t('mechanisms.coordinator')}:{' '}
              <TextLink to="/people/institutions/$institutionId" params={{ institutionId: coordinator.id }}>
                {coordinator.acronym ?? inLanguage(coordinator.name, language)}
              </TextLink>
            </p>
          )}
          <EntryMarks
            path="mechanism-types"
            entry={type}
            canEdit={canEdit}
            onEdit={() => onEdit({ kind: 'type', type })}
          />
        </div>
        <ul>
          {mechanisms.map((mechanism) => (
            <Frame
              key={mechanism.id}
              mechanism={mechanism}
              canEdit={canEdit}
              onEdit={() => onEdit({ kind: 'mechanism', mechanism, typeId: type.id })}
            />
          ))}
        </ul>
        {canEdit && (
          <p className={classes.add} data-no-print>
            <TextButton onClick={() => onEdit({ kind: 'mechanism', mechanism: null, typeId: type.id })}>
              {t('mechanisms.add')}
            </TextButton>
          </p>
        )}
        <div className={classes.series}>
          <SeriesSection of={{ mechanismTypeId: type.id }} level={3} />
        </div>
      </Section>
    </div>
  );
}

function Frame({ mechanism, canEdit, onEdit }: { mechanism: Mechanism; canEdit: boolean; onEdit: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { dates } = useDates();
  const country = useCountryName();
  const { organization, counterpart, parties, signed } = mechanism;
  const partner = [
    mechanism.country && country(mechanism.country),
    organization && inLanguage(organization.name, language),
  ]
    .filter(Boolean)
    .join(', ');
  const own = inLanguage(mechanism.name, language);
  const details = [
    own && partner,
    counterpart && t('mechanisms.with', { name: counterpart.acronym ?? inLanguage(counterpart.name, language) }),
    signed && t('mechanisms.signedOn', { day: writePartial(signed, dates) }),
    parties.length > 0 && parties.join(', '),
  ];
  return (
    <li id={mechanism.id} className={classes.frame}>
      <div>
        <span className={classes.name}>{own || partner}</span>{' '}
        <TextLink className={classes.quiet} to="/meetings" search={{ mechanismId: mechanism.id, view: 'all' }}>
          {t('mechanisms.meetings')}
        </TextLink>
      </div>
      <div className={classes.quiet}>{details.filter(Boolean).join(' · ')}</div>
      <EntryMarks path="mechanisms" entry={mechanism} canEdit={canEdit} onEdit={onEdit} />
    </li>
  );
}
