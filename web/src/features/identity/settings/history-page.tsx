import { Select } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FilterBar } from '../../../components/filter-bar';
import { History } from '../../../components/history';
import { HISTORY_KINDS } from './history-kinds';
import { SettingsFrame } from './settings-frame';

/** Everything that was changed in this office, as far as the reader may see it. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { kind } = useSearch({ from: '/signed-in/settings/history' });
  const navigate = useNavigate({ from: '/settings/history' });
  return (
    <SettingsFrame title={t('settings.history')} lead={t('history.lead')}>
      <FilterBar>
        <Select
          aria-label={t('history.of')}
          placeholder={t('history.everything')}
          clearable
          allowDeselect
          data={HISTORY_KINDS.map((one) => ({ value: one, label: t(`history.kind.${one}`) }))}
          value={kind ?? null}
          onChange={(next) => void navigate({ search: next ? { kind: next } : {}, replace: true })}
        />
      </FilterBar>
      <History key={kind} {...(kind ? { kind } : {})} perPage={50} />
    </SettingsFrame>
  );
}
