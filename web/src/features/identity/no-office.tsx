import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EntryFrame } from './entry-frame';
import { signOut, switchOffice, type Me } from './session';
import classes from './entry-frame.module.css';

/** Signed in, but the office is suspended or there is none: says so, and leads to those that are open. */
export function NoOffice({ me }: { me: Me }) {
  const { t } = useTranslation();
  const open = me.offices.filter((office) => office.status === 'active');
  const suspended = me.offices.filter((office) => office.status === 'suspended').map((office) => office.name);
  const lead = suspended.length > 0 ? t('noOffice.suspended', { offices: suspended.join(', ') }) : t('noOffice.none');
  return (
    <EntryFrame title={t('noOffice.title')} lead={lead}>
      <div className={classes.form}>
        {open.map((office) => (
          <Button key={office.id} size="md" onClick={() => void switchOffice(office.id)}>
            {t('noOffice.open', { office: office.name })}
          </Button>
        ))}
        <Button variant="default" size="md" onClick={() => void signOut()}>
          {t('shell.signOut')}
        </Button>
      </div>
    </EntryFrame>
  );
}
