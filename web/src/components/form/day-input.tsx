import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/tr';
import { useTranslation } from 'react-i18next';
import { DateFormat } from '../../lib/dates';
import { parseDay } from '../../lib/parse-day';
import { todayIn } from '../../lib/now';
import { useDates, useLanguage } from '../../lib/use-dates';
import classes from './day-input.module.css';

/** A calendar date, written out as everywhere: "4 May 2027". Understands 4 May 2027, 4.5.2027 and 2027-05-04. */
export function DayInput(props: Omit<DateInputProps, 'valueFormat' | 'dateParser'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { zone } = useDates();
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DateInput
        valueFormat={(day) => DateFormat.of(language).day(day)}
        dateParser={(text) => parseDay(text, language)}
        defaultDate={todayIn(zone)}
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
      />
    </DatesProvider>
  );
}
