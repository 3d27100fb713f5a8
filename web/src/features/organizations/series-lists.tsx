import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { Section } from '../../components/section';
import { SourceMark } from '../../components/source-mark';
import { inLanguage } from '../../lib/i18n';
import { useProse } from '../../lib/prose';
import { useLanguage } from '../../lib/use-dates';
import { TERM_ROLES, type SeriesDetail } from './organization.types';
import classes from './entries.module.css';

/** Our institutions in it, each with its part. */
export function ParticipantsSection({ participants }: Pick<SeriesDetail, 'participants'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (participants.length === 0) return null;
  const roleName = (role: string) => {
    const known = TERM_ROLES.find((one) => one === role);
    return known ? t(`termRole.${known}`) : t('series.coordinator');
  };
  return (
    <Section title={t('series.participants')} note={participants.length}>
      <ul>
        {participants.map(({ institutionId, name, role, source }) => (
          <li key={`${institutionId ?? ''} ${role}`} className={classes.entry}>
            <div>
              {institutionId && name ? (
                <TextLink look="title" to="/people/institutions/$institutionId" params={{ institutionId }}>
                  {inLanguage(name, language)}
                </TextLink>
              ) : (
                t('series.institutionGone')
              )}
              , {roleName(role)}
            </div>
            <SourceMark mark={source} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function TopicsSection({ topics }: Pick<SeriesDetail, 'topics'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (topics.length === 0) return null;
  return (
    <Section title={t('series.topics')} note={topics.length}>
      <ul>
        {topics.map(({ name, source }) => (
          <li key={`${name.en ?? ''} ${name.tr ?? ''}`} className={classes.entry}>
            <div>{inLanguage(name, language)}</div>
            <SourceMark mark={source} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What taking part obliges to. */
export function DutiesSection({ duties }: Pick<SeriesDetail, 'duties'>) {
  const { t } = useTranslation();
  const prose = useProse();
  if (duties.length === 0) return null;
  return (
    <Section title={t('series.duties')} note={duties.length}>
      <ul>
        {duties.map(({ text, source }) => (
          <li key={text} className={classes.entry}>
            <div>{prose(text, source)}</div>
            <SourceMark mark={source} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
