import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterBar, WordsFilter } from '../../components/filter-bar';
import { EditDrawer } from '../../components/form/edit-drawer';
import { TextLink } from '../../components/link';
import { PageHeader } from '../../components/page-header';
import { EmptyState } from '../../components/states';
import { TextButton } from '../../components/text-button';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { useMay } from '../identity/use-may';
import { OrganizationForm } from './organization-form';
import { acronymOf, treeQuery } from './organizations.queries';
import { OrganizationTabs } from './organization-tabs';
import { BodyTree } from './body-tree';
import { countBodies, countOrganizations, narrowTree } from './tree.rules';
import type { OrganizationNode } from './organization.types';
import classes from './organizations.module.css';

/** Every organization with its bodies under it, as in a register. */
export function OrganizationsPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate({ from: '/organizations' });
  const { q = '' } = useSearch({ from: '/signed-in/organizations' });
  const { data: tree } = useSuspenseQuery(treeQuery);
  const mayLoad = useMay('catalogue:load');
  const [adding, setAdding] = useState(false);
  const shown = narrowTree(tree.items, q, language);
  return (
    <>
      <PageHeader
        title={t('nav.organizations')}
        lead={t('organizations.lead')}
        actions={tree.can.edit && <Button onClick={() => setAdding(true)}>{t('organizations.add')}</Button>}
      />
      <OrganizationTabs />
      {tree.items.length > 0 && (
        <div className={classes.filters}>
          <FilterBar
            count={t('organizations.count', {
              organizations: countOrganizations(tree.items),
              bodies: countBodies(tree.items),
            })}
          >
            <WordsFilter
              label={t('organizations.find')}
              value={q}
              onChange={(words) => void navigate({ search: words ? { q: words } : {}, replace: true })}
            />
          </FilterBar>
        </div>
      )}
      {shown.length > 0 ? (
        <ul className={classes.register}>
          {shown.map((organization) => (
            <OrganizationEntry key={organization.id} organization={organization} />
          ))}
        </ul>
      ) : tree.items.length > 0 ? (
        <EmptyState
          link={<TextButton onClick={() => void navigate({ search: {}, replace: true })}>{t('list.clear')}</TextButton>}
        >
          {t('organizations.nothingFound')}
        </EmptyState>
      ) : (
        <EmptyState link={mayLoad && <TextLink to="/settings/catalogue">{t('organizations.loadCatalogue')}</TextLink>}>
          {t('organizations.empty')}
        </EmptyState>
      )}
      <EditDrawer title={t('organizations.add')} opened={adding} onClose={() => setAdding(false)}>
        {({ onDirty, close }) => (
          <OrganizationForm
            organization={null}
            onDirty={onDirty}
            onCancel={close}
            onSaved={(saved) =>
              void navigate({ to: '/organizations/$organizationId', params: { organizationId: saved.id } })
            }
          />
        )}
      </EditDrawer>
    </>
  );
}

function OrganizationEntry({ organization }: { organization: OrganizationNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const acronym = acronymOf(organization, language);
  return (
    <li className={classes.organization}>
      <div className={classes.head}>
        <TextLink
          look="title"
          className={classes.name}
          to="/organizations/$organizationId"
          params={{ organizationId: organization.id }}
        >
          {acronym ?? inLanguage(organization.name, language)}
        </TextLink>
        <span className={classes.full}>
          {acronym && <>{inLanguage(organization.name, language)} · </>}
          {t(`organizationKind.${organization.kind}`)}
        </span>
      </div>
      {organization.bodies.length > 0 && <BodyTree bodies={organization.bodies} />}
      {organization.children.length > 0 && (
        <ul className={classes.below}>
          {organization.children.map((child) => (
            <OrganizationEntry key={child.id} organization={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
