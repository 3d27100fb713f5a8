import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmButton } from '../../components/confirm-button';
import { FactsBar, type Fact } from '../../components/facts-bar';
import { EditDrawer } from '../../components/form/edit-drawer';
import { History } from '../../components/history';
import { TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { inLanguage, languageName } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { zoneCity } from '../../lib/zones';
import { useMay } from '../identity/use-may';
import { longName, personQuery, removePerson, shortName } from './people.queries';
import { PersonForm } from './person-form';
import { PersonItems, PersonMeetings } from './person-work';
import type { AccountRole, PersonDetail } from './person.types';
import classes from './people.module.css';

export function PersonPage() {
  const { t } = useTranslation();
  const { personId } = useParams({ from: '/signed-in/people/$personId' });
  const { data: person } = useSuspenseQuery(personQuery(personId));
  const language = useLanguage();
  const seesHistory = useMay('history:read');
  const [editing, setEditing] = useState(false);
  const { institution } = person;
  return (
    <>
      <PageHeader
        title={person.name}
        trail={[
          <TextLink key="people" look="plain" to="/people">
            {t('nav.people')}
          </TextLink>,
          <TextLink
            key="institution"
            look="plain"
            to="/people/institutions/$institutionId"
            params={{ institutionId: institution.id }}
          >
            {shortName(institution, language)}
          </TextLink>,
        ]}
        lead={[inLanguage(person.title, language), person.unit, longName(institution, language)]
          .filter(Boolean)
          .join(', ')}
        actions={
          person.can.edit && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('action.edit')}
            </Button>
          )
        }
      />
      <PersonFacts person={person} />
      <div className={classes.columns}>
        <div>
          <PersonMeetings personId={person.id} />
          <PersonItems personId={person.id} />
        </div>
        {seesHistory && (
          <Section title={t('history.title')}>
            <History kind="person" id={person.id} />
          </Section>
        )}
      </div>
      <EditDrawer title={t('people.edit')} opened={editing} onClose={() => setEditing(false)}>
        {({ onDirty, close }) => (
          <>
            <PersonForm person={person} onDirty={onDirty} onCancel={close} onSaved={() => setEditing(false)} />
            <Removal person={person} />
          </>
        )}
      </EditDrawer>
    </>
  );
}

function PersonFacts({ person }: { person: PersonDetail }) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const facts: Fact[] = [
    {
      label: t('people.email'),
      value: person.email ? (
        <a href={`mailto:${person.email}`} className={classes.address}>
          {person.email}
        </a>
      ) : (
        t('people.noEmail')
      ),
      ...(person.email ? {} : { detail: t('people.noMailReaches') }),
    },
    { label: t('people.phone'), value: person.phone ?? '–' },
    {
      label: t('people.mailsIn'),
      value: languageName(person.language),
      detail: t('people.hoursOf', { place: zoneCity(person.zone, dates.language) }),
    },
    {
      label: t('people.account'),
      value: person.account ? t(`role.${person.account.role as AccountRole}`) : t('people.noAccount'),
    },
  ];
  if (person.leftAt)
    facts.unshift({ label: t(person.hasLeft ? 'people.left' : 'people.leaves'), value: dates.day(person.leftAt) });
  return <FactsBar facts={facts} />;
}

/** Only for entries made by mistake; the server refuses it once anything points at the person, and says so. */
function Removal({ person }: { person: PersonDetail }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (person.account) return null;
  return (
    <div className={classes.removal}>
      <ConfirmButton
        quiet
        label={t('people.remove')}
        question={t('people.removeQuestion', { name: person.name })}
        detail={t('people.removeDetail')}
        act={() => removePerson(person)}
        onDone={() => void navigate({ to: '/people' })}
      />
    </div>
  );
}
