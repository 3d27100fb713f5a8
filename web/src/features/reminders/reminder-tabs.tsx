import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTabs } from '../../components/page-tabs';

export function ReminderTabs() {
  const { t } = useTranslation();
  return (
    <PageTabs label={t('nav.reminders')}>
      <Link to="/reminders" activeOptions={{ exact: true, includeSearch: false }}>
        {t('reminders.ledger')}
      </Link>
      <Link to="/reminders/policies">{t('reminders.policies')}</Link>
      <Link to="/reminders/addresses">{t('reminders.addresses')}</Link>
    </PageTabs>
  );
}
