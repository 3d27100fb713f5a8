import { Button } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../api';
import { ConfirmButton } from '../../components/confirm-button';
import { FactsBar, type Fact } from '../../components/facts-bar';
import { EditDrawer } from '../../components/form/edit-drawer';
import { History } from '../../components/history';
import { TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { Section } from '../../components/section';
import { inLanguage, languageName } from '../../lib/i18n';
import { useDates, useLanguage } from '../../lib/use-dates';
import { wallMoment, zoneCity } from '../../lib/zones';
import { invitationsQuery } from '../identity/settings/members.queries';
import { useMay } from '../identity/use-may';
import { InvitationForm } from './invitation-form';
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
  const mayInvite = useMay('members:write');
  const invitation = useOpenInvitation(person);
  const [editing, setEditing] = useState(false);
  const [inviting, setInviting] = useState(false);
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
          <>
            {mayInvite && person.account === null && !person.hasLeft && invitation === null && (
              <Button variant="default" onClick={() => setInviting(true)}>
                {t('people.invite')}
              </Button>
            )}
            {person.can.edit && (
              <Button variant="default" onClick={() => setEditing(true)}>
                {t('action.edit')}
              </Button>
            )}
          </>
        }
      />
      <PersonFacts person={person} invitation={invitation} />
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
      <EditDrawer title={t('officeMembers.invite')} opened={inviting} onClose={() => setInviting(false)}>
        {({ onDirty, close }) => (
          <InvitationForm person={person} onDirty={onDirty} onCancel={close} onSaved={() => setInviting(false)} />
        )}
      </EditDrawer>
    </>
  );
}

/** Null where nobody asked the person yet; undefined until that is known, and for readers who are not told. */
function useOpenInvitation(person: PersonDetail): InvitationView | null | undefined {
  const seesInvitations = useMay('members:read');
  const { data } = useQuery({ ...invitationsQuery, enabled: seesInvitations && person.account === null });
  return data && (data.find((one) => one.personId === person.id) ?? null);
}

function PersonFacts({ person, invitation }: { person: PersonDetail; invitation: InvitationView | null | undefined }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
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
      ...(person.account === null && invitation
        ? {
            detail: (
              <TextLink to="/settings/members">
                {invitation.expired
                  ? t('people.invitationExpired')
                  : t('people.invitedUntil', {
                      day: dates.day(wallMoment(invitation.expiresAt, zone).date, { year: false }),
                    })}
              </TextLink>
            ),
          }
        : {}),
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
