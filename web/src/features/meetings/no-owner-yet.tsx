import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { EmptyState } from '../../components/states';
import { mechanismsQuery, treeQuery } from '../organizations/organizations.queries';

/** Said above the form of a new meeting while there is nothing whose meeting it could be. */
export function NoOwnerYet() {
  const { t } = useTranslation();
  const { data: tree } = useQuery(treeQuery);
  const { data: mechanisms } = useQuery(mechanismsQuery);
  if (tree?.items.length !== 0 || mechanisms?.items.length !== 0) return null;
  return (
    <EmptyState link={<TextLink to="/organizations">{t('meetingForm.addOwner')}</TextLink>}>
      {t('meetingForm.noOwnerYet')}
    </EmptyState>
  );
}
