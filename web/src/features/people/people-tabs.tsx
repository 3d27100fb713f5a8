import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../../components/page-tabs';

export function PeopleTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs label={t('nav.people')}>
      <Link to="/people" activeOptions={{ exact: true, includeSearch: false }}>
        {t('people.tabPeople')}
      </Link>
      <Link to="/people/institutions" activeOptions={{ includeSearch: false }}>
        {t('people.tabInstitutions')}
      </Link>
    </PageTabs>
  );
}
