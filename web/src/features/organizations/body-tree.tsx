import { useTranslation } from 'react-i18next';
import { TextLink } from '../../components/link';
import { inLanguage } from '../../lib/i18n';
import { useLanguage } from '../../lib/use-dates';
import { acronymOf } from './organizations.queries';
import type { BodyNode } from './organization.types';
import classes from './organizations.module.css';

/** Bodies under each other, each with what it is. */
export function BodyTree({ bodies }: { bodies: BodyNode[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className={classes.bodies}>
      {bodies.map((body) => {
        const acronym = acronymOf(body, language);
        return (
          <li key={body.id}>
            <div className={classes.body} data-former={body.status === 'superseded' || undefined}>
              <TextLink look="title" to="/organizations/bodies/$bodyId" params={{ bodyId: body.id }}>
                {inLanguage(body.name, language)}
              </TextLink>
              <span className={classes.kind}>
                {[acronym, t(`bodyKind.${body.kind}`), body.status === 'superseded' && t('bodyStatus.superseded')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {body.children.length > 0 && <BodyTree bodies={body.children} />}
          </li>
        );
      })}
    </ul>
  );
}
