import { useTranslation } from 'react-i18next';
import { Section } from '../../components/section';
import classes from './entries.module.css';

export function Notes({ notes }: { notes: string[] }) {
  const { t } = useTranslation();
  if (notes.length === 0) return null;
  return (
    <Section title={t('notes.title')}>
      <ul>
        {notes.map((note) => (
          <li key={note} className={classes.entry}>
            {note}
          </li>
        ))}
      </ul>
    </Section>
  );
}
