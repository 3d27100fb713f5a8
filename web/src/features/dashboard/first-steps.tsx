import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { LineRow, Rows } from '../../components/rows';
import { Section } from '../../components/section';
import { useMay } from '../identity/use-may';
import { treeQuery } from '../organizations/organizations.queries';
import { personsQuery } from '../people/people.queries';

/** What an office needs before its first meeting: bodies that meet, and people who go. Nothing once both are there. */
export function FirstSteps() {
  const { t } = useTranslation();
  const mayLoad = useMay('catalogue:load');
  const tree = useQuery(treeQuery);
  const people = useInfiniteQuery(personsQuery({}));
  const needsBodies = tree.data?.items.length === 0;
  const needsPeople = people.data?.pages[0]?.items.length === 0;
  if (!needsBodies && !needsPeople) return null;
  return (
    <Section title={t('firstSteps.title')}>
      <Rows>
        {needsBodies && mayLoad && (
          <LineRow
            title={<TextLink to="/settings/catalogue">{t('firstSteps.catalogue')}</TextLink>}
            detail={t('firstSteps.catalogueHelp')}
          />
        )}
        {needsBodies && (
          <LineRow
            title={<TextLink to="/organizations">{t('firstSteps.organization')}</TextLink>}
            detail={t('firstSteps.organizationHelp')}
          />
        )}
        {needsPeople && (
          <LineRow
            title={<TextLink to="/people">{t('firstSteps.people')}</TextLink>}
            detail={t('firstSteps.peopleHelp')}
          />
        )}
      </Rows>
    </Section>
  );
}
