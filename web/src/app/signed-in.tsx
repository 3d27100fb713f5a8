import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../components/states';
import { NoOffice } from '../features/identity/no-office';
import { meQuery, rememberChoice, signOut, switchOffice, type ColorScheme } from '../features/identity/session';
import { useLanguageChoice } from '../features/identity/use-language-choice';
import { ReaderZone } from '../lib/use-dates';
import { Refused } from './error-boundary';
import { LanguageNotice } from './language-notice';
import { permissionOf } from './page-permissions';
import { NAVIGATION } from './shell/navigation';
import { Shell } from './shell/shell';

/** Everything behind the door: the shell, in the zone of whoever is signed in. */
export function SignedIn() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const language = useLanguageChoice();
  const asked = permissionOf(useLocation({ select: ({ pathname }) => pathname }));
  if (!me.office) return <NoOffice me={me} />;
  const account = {
    name: me.person?.name ?? me.user.name,
    role: me.role ? t(`role.${me.role}`) : '',
    office: me.office.name,
    officeId: me.office.id,
    offices: me.offices.filter((office) => office.status === 'active'),
    switchOffice: (officeId: string) => void switchOffice(officeId),
    signOut: () => void signOut(),
    chooseLanguage: language.choose,
    // The choice already holds on this machine; when the profile cannot be reached, it is only not on the others.
    rememberLook: (colorScheme: ColorScheme) => void rememberChoice({ colorScheme }).catch(() => undefined),
  };
  const navigation = NAVIGATION.filter((item) => !item.permission || me.permissions.includes(item.permission));
  return (
    <ReaderZone value={me.user.zone || me.office.zone}>
      <Shell
        account={account}
        navigation={navigation}
        searchable={me.permissions.includes('search:read')}
        notice={<LanguageNotice former={language.former} undo={language.undo} />}
      >
        <Suspense fallback={<PageSkeleton />}>
          {asked === null || me.permissions.includes(asked) ? <Outlet /> : <Refused />}
        </Suspense>
      </Shell>
    </ReaderZone>
  );
}
