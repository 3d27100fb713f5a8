import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/form/day-input';
import { FieldRow } from '../../components/form/form-frame';
import { ZoneSelect } from '../../components/form/zone-select';
import { now } from '../../lib/now';
import { parseTime } from '../../lib/parse-time';
import { useDates } from '../../lib/use-dates';
import { wallInstant } from '../../lib/wall-instant';
import { zoneCity } from '../../lib/zones';
import classes from './items.module.css';

export interface DueValues {
  due: { date: string | null; time: string; zone: string };
}

/** Until when: a day, an hour, and whose hour it is. Elsewhere than here, the reader's own hour stands beside. */
export function DueFields<Values extends DueValues>({
  form,
  isNew = false,
}: {
  form: UseFormReturnType<Values>;
  isNew?: boolean;
}) {
  const { t } = useTranslation();
  const { dates } = useDates();
  const time = form.getInputProps('due.time');
  return (
    <>
      <FieldRow>
        <DayInput label={t('items.dueDate')} required {...form.getInputProps('due.date')} />
        <TextInput
          label={t('items.dueTime')}
          required
          autoComplete="off"
          inputMode="numeric"
          maxLength={5}
          {...time}
          onBlur={(event) => {
            (time.onBlur as ((event: React.FocusEvent) => void) | undefined)?.(event);
            const written = parseTime(event.currentTarget.value);
            if (written) (time.onChange as (value: string) => void)(dates.time(written));
          }}
        />
      </FieldRow>
      <ZoneSelect label={t('items.dueZone')} {...form.getInputProps('due.zone')} />
      <OwnHour {...form.values.due} />
      {isNew && <StartsLate {...form.values.due} />}
    </>
  );
}

/** Allowed: what was agreed long ago is written down too. But nobody shall be surprised by it. */
function StartsLate({ date, time, zone }: DueValues['due']) {
  const { t } = useTranslation();
  const written = parseTime(time);
  const instant = date && written ? wallInstant(date, written, zone) : null;
  if (!instant || Date.parse(instant) > now()) return null;
  return (
    <p className={classes.own} role="status">
      {t('items.startsLate')}
    </p>
  );
}

function OwnHour({ date, time, zone }: DueValues['due']) {
  const { t } = useTranslation();
  const { dates, zone: own } = useDates();
  const written = parseTime(time);
  if (!date || !written || zone === own) return null;
  const instant = wallInstant(date, written, zone);
  return (
    <p className={classes.own} role="status">
      {instant
        ? dates.here(instant, date, own)
        : t('items.hourSkipped', { time: dates.time(written), place: zoneCity(zone, dates.language) })}
    </p>
  );
}
