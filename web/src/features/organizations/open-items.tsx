import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ActionItemPage } from '../../api';
import { TextLink } from '../../components/link';
import { Section } from '../../components/section';
import { readJson } from '../../lib/api';
import { withQuery } from '../../lib/pages';
import { ItemRows } from '../people/item-rows';

const SHOWN = 5;

/** What was promised in this body and is not done yet. Nothing is said where there is nothing. */
export function OpenItems({ of }: { of: { bodyId: string } }) {
  const { t } = useTranslation();
  const items = useQuery({
    queryKey: ['action-items', of],
    queryFn: ({ signal }) => readJson<ActionItemPage>(withQuery('/api/action-items', { ...of, limit: SHOWN }), signal),
  });
  if (!items.data || items.data.items.length === 0) return null;
  return (
    <Section
      title={t('body.openItems')}
      note={items.data.total}
      link={
        <TextLink to="/action-items" search={of}>
          {t('body.allItems')}
        </TextLink>
      }
    >
      <ItemRows items={items.data.items} withOwner />
    </Section>
  );
}
