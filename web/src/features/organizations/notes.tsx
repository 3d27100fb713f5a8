import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section';
import { useProse } from '../../lib/prose';
import classes from './entries.module.css';

/** What else is to be known, as the office or the catalogue wrote it. */
export function Notes({ of: { notes, source } }: { of: { notes: string[]; source: { detail: object } } }) {
  const prose = useProse();
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <Section title={t('notes.title')}>
      <ul>
        {notes.map((note) => (
          <li key={note} className={classes.entry}>
            {prose(note, source)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
