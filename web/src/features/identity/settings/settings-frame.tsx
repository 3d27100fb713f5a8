import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../components/page-header';
import { PageTabs } from '../../../components/page-tabs';
import { useMay } from '../use-may';

/** Pages of the settings: one's own first, then the office's, as far as the role may see them. */
export function SettingsFrame({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const office = useMay('office:read');
  const members = useMay('members:read');
  const catalogue = useMay('catalogue:load');
  const organizations = useMay('organizations:read');
  const people = useMay('people:read');
  const history = useMay('history:read');
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        trail={[<span key="settings">{t('nav.settings')}</span>]}
        actions={actions}
      />
      <PageTabs label={t('nav.settings')}>
        <Link to="/settings/profile">{t('settings.profile')}</Link>
        <Link to="/settings/sessions">{t('settings.sessions')}</Link>
        {office && <Link to="/settings/office">{t('settings.office')}</Link>}
        {members && <Link to="/settings/members">{t('settings.members')}</Link>}
        {catalogue && <Link to="/settings/catalogue">{t('settings.catalogue')}</Link>}
        {organizations && <Link to="/settings/activity-types">{t('activityTypes.title')}</Link>}
        {people && (
          <Link to="/settings/countries" activeOptions={{ includeSearch: false }}>
            {t('countries.title')}
          </Link>
        )}
        {history && <Link to="/settings/history">{t('settings.history')}</Link>}
      </PageTabs>
      {children}
    </>
  );
}
