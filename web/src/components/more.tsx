import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './more.module.css';

interface MoreProps {
  /** What `useInfiniteQuery` gives. */
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
  shown: number;
  total?: number | undefined;
}

/** The end of a list: how much of it is shown, and the way to the rest. */
export function More({ list, shown, total }: MoreProps) {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <div className={classes.more} data-no-print>
      <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {t('list.more')}
      </Button>
      {total !== undefined && <span className={classes.count}>{t('list.shown', { shown, total })}</span>}
    </div>
  );
}
