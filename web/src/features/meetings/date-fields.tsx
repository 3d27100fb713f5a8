import { Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../components/form/day-input';
import { FieldRow } from '../../components/form/form-frame';
import { MeetingMark } from '../../components/marks/meeting-mark';
import { ZoneSelect } from '../../components/form/zone-select';
import { parseTime } from '../../lib/parse-time';
import { useDates } from '../../lib/use-dates';
import { wallInstant } from '../../lib/wall-instant';
import { hasHours, type DateValues } from './date-values.rules';
import classes from './date-fields.module.css';

interface DateFieldsProps {
  values: DateValues;
  /** Mantine's props of one field of the date. */
  input: (field: keyof DateValues & string) => ReturnType<UseFormReturnType<DateValues>['getInputProps']>;
  change: (change: Partial<DateValues>) => void;
  /** How firm the date may be; the others are not offered. */
  firmness: readonly DateValues['firmness'][];
}

/** When: how sure, which days, and the hours on the clocks of the place, with the reader's own beside them. */
export function DateFields({ values, input, change, firmness }: DateFieldsProps) {
  const { t } = useTranslation();
  const label = useId();
  return (
    <>
      <div>
        <div id={label} className={classes.label}>
          {t('meetingForm.firmness')}
        </div>
        {firmness.length > 1 ? (
          <SegmentedControl
            className={classes.firmness}
            aria-labelledby={label}
            data={firmness.map((one) => ({ value: one, label: t(`meetingState.${one}`) }))}
            value={values.firmness}
            onChange={(one) => change({ firmness: one as DateValues['firmness'] })}
          />
        ) : (
          <MeetingMark state={values.firmness} strong />
        )}
        <p className={classes.help}>{t(`meetingForm.firmnessHelp.${values.firmness}`)}</p>
      </div>
      <FieldRow>
        <DayInput
          label={t('meetingForm.startDate')}
          required
          {...input('startDate')}
          onChange={(startDate) =>
            change({
              startDate,
              ...(startDate && (!values.endDate || values.endDate < startDate) ? { endDate: startDate } : {}),
            })
          }
        />
        <DayInput
          label={t('meetingForm.endDate')}
          required
          {...(values.startDate ? { defaultDate: values.startDate } : {})}
          {...input('endDate')}
        />
      </FieldRow>
      {values.firmness !== 'window' && (
        <Checkbox
          classNames={{ label: classes.checkLabel ?? '' }}
          label={t('meetingForm.allDay')}
          checked={values.allDay}
          onChange={(event) => change({ allDay: event.currentTarget.checked })}
        />
      )}
      {hasHours(values) && <Hours values={values} input={input} change={change} />}
    </>
  );
}

function Hours({ values, input, change }: Omit<DateFieldsProps, 'firmness'>) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const tidy = (field: 'startTime' | 'endTime') => {
    const time = parseTime(values[field]);
    if (time) change({ [field]: dates.time(time) });
  };
  const time = (field: 'startTime' | 'endTime', label: string, example: string) => (
    <TextInput
      label={label}
      required
      inputMode="numeric"
      placeholder={dates.time(example)}
      autoComplete="off"
      {...input(field)}
      onBlur={() => tidy(field)}
    />
  );
  return (
    <div>
      <div className={classes.hours}>
        {time('startTime', t('meetingForm.startTime'), '09:30')}
        {time('endTime', t('meetingForm.endTime'), '17:00')}
        <ZoneSelect className={classes.zone} label={t('meetingForm.zone')} required {...input('zone')} />
      </div>
      {values.zone !== zone && <Here values={values} />}
    </div>
  );
}

/** "Here: Tue 10:30 – Wed 18:00, 1 hour ahead", as soon as it can be reckoned. */
function Here({ values }: { values: DateValues }) {
  const { t } = useTranslation();
  const { dates, zone } = useDates();
  const { startDate, endDate, zone: there } = values;
  const [startTime, endTime] = [parseTime(values.startTime), parseTime(values.endTime)];
  const start = startDate && startTime && there ? wallInstant(startDate, startTime, there) : null;
  const end = endDate && endTime && there ? wallInstant(endDate, endTime, there) : null;
  return (
    <p className={classes.help} role="status">
      {start && there && (
        <>
          {t('meetingForm.here', { hours: dates.span(start, end, zone) })}, {dates.difference(there, zone, start)}
        </>
      )}
    </p>
  );
}
