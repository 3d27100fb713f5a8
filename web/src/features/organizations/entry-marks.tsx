import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SourceMarkView } from '../../api';
import { SourceMark } from '../../components/source-mark';
import { TextButton } from '../../components/text-button';
import { isStale } from '../../lib/problem';
import { confirmEntry, readOrganizationsAgain } from './organizations.queries';
import classes from './entries.module.css';

interface EntryMarksProps {
  /** Its address below `/api`. */
  path: string;
  entry: { id: string; version: number; source: SourceMarkView };
  canEdit: boolean;
  onEdit?: () => void;
  /** Where "Confirm" alone could mean something else. */
  confirmLabel?: string;
  /** After it is confirmed: whatever shows it. */
  readAgain?: (client: QueryClient) => Promise<void>;
}

/** Under an entry: what it stands on, and for those who may, the ways to vouch for it or to put it right. */
export function EntryMarks({
  path,
  entry,
  canEdit,
  onEdit,
  confirmLabel,
  readAgain = readOrganizationsAgain,
}: EntryMarksProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const confirming = useMutation({
    mutationFn: () => confirmEntry(path, entry),
    // Of a page that was overtaken, the newer one is what the reader has to look at before vouching.
    onSettled: () => readAgain(client),
  });
  return (
    <div className={classes.marks}>
      <SourceMark mark={entry.source} />
      {canEdit && (
        <span className={classes.acts} data-no-print>
          {!entry.source.confirmedAt && (
            <TextButton disabled={confirming.isPending} onClick={() => confirming.mutate()}>
              {confirmLabel ?? t('entry.confirm')}
            </TextButton>
          )}
          {onEdit && <TextButton onClick={onEdit}>{t('action.edit')}</TextButton>}
        </span>
      )}
      {confirming.error && (
        <span role="alert" className={classes.error}>
          {isStale(confirming.error) ? t('entry.changedMeanwhile') : confirming.error.message}
        </span>
      )}
    </div>
  );
}
