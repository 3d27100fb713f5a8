import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../../components/page-tabs';

export function OrganizationTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs label={t('nav.organizations')}>
      <Link to="/organizations" activeOptions={{ exact: true, includeSearch: false }}>
        {t('nav.organizations')}
      </Link>
      <Link to="/organizations/mechanisms" activeOptions={{ includeSearch: false }}>
        {t('mechanisms.title')}
      </Link>
    </PageTabs>
  );
}
