import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/tr';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateFormat } from '../../lib/dates';
import { parseDay, readDay } from '../../lib/parse-day';
import { todayIn } from '../../lib/now';
import { useDates, useLanguage } from '../../lib/use-dates';
import classes from './day-input.module.css';

/**
 * A calendar date, written out as everywhere: "4 May 2027". Understands 4 May 2027, 4.5.2027, 2027-05-04 and tomorrow.
 * What cannot be read stays as it was typed, is marked, and holds the form back (`data-unread`).
 */
export function DayInput({
  error,
  onChange,
  onBlur,
  onClick,
  onKeyDown,
  ...props
}: Omit<DateInputProps, 'valueFormat' | 'dateParser' | 'popoverProps'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useDates();
  const today = todayIn(zone);
  const [typed, setTyped] = useState('');
  const [left, setLeft] = useState(false);
  const [asked, setAsked] = useState(false);
  const read = typed.trim() ? readDay(typed, language, today) : null;
  const mistake = read && 'mistake' in read ? read.mistake : null;
  const said = mistake && left ? t(`form.${mistake}`, { day: typed.trim(), example: '5.3.2027' }) : error;
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DateInput
        valueFormat={(day) => DateFormat.of(language).day(day)}
        dateParser={(text) => parseDay(text, language, today)}
        defaultDate={today}
        clearable
        clearButtonProps={{ 'aria-label': t('form.clearDay') }}
        classNames={{ day: classes.day ?? '' }}
        ariaLabels={{
          nextMonth: t('calendarInput.nextMonth'),
          previousMonth: t('calendarInput.previousMonth'),
          nextYear: t('calendarInput.nextYear'),
          previousYear: t('calendarInput.previousYear'),
          nextDecade: t('calendarInput.nextDecade'),
          previousDecade: t('calendarInput.previousDecade'),
        }}
        {...props}
        error={said}
        // who is led to a mistake reads what it says: the calendar opens over it only when it is asked for
        popoverProps={said && !asked ? { opened: false } : {}}
        fixOnBlur={mistake === null}
        data-unread={mistake !== null || undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setLeft(false);
          setAsked(true);
        }}
        onClick={(event) => {
          setAsked(true);
          onClick?.(event);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            setLeft(true);
            setAsked(false);
          }
          onKeyDown?.(event);
        }}
        onChange={(day) => {
          setTyped('');
          onChange?.(day);
        }}
        onBlur={(event) => {
          setLeft(true);
          setAsked(false);
          onBlur?.(event);
        }}
      />
    </DatesProvider>
  );
}
